import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { InstrumentBody } from '../../features/instruments/InstrumentBody.js';
import { instrumentQuery } from '../../features/instruments/instruments.queries.js';

const route = getRouteApi('/signed-in/instruments/$instrumentId');

/** One instrument. */
export function InstrumentPage() {
  const { t } = useTranslation();
  const { instrumentId } = route.useParams();
  return (
    <LoadedPage query={useQuery(instrumentQuery(instrumentId))}>
      {(instrument) => (
        <>
          <PageHeader
            above={<Link to="/instruments">{t('instrument.title')}</Link>}
            title={instrument.title}
            labels={instrument.isIllustrative && <IllustrativeLabel />}
            lead={instrument.isIllustrative ? t('illustrative.explanation') : undefined}
            action={<Button onClick={() => window.print()}>{t('instrument.print')}</Button>}
          />
          <InstrumentBody instrument={instrument} />
        </>
      )}
    </LoadedPage>
  );
}
