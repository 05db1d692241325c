import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { LetterBody } from '../../features/letters/LetterBody.js';
import { letterQuery } from '../../features/letters/letters.queries.js';

const route = getRouteApi('/signed-in/letters/$letterId');

/** One letter of the register. */
export function LetterPage() {
  const { t } = useTranslation();
  const { letterId } = route.useParams();
  return (
    <LoadedPage query={useQuery(letterQuery(letterId))}>
      {(letter) => (
        <>
          <PageHeader
            above={<Link to="/letters">{t('letter.title')}</Link>}
            title={`${letter.number}: ${letter.memberState.name}`}
            labels={letter.isIllustrative && <IllustrativeLabel />}
            action={
              <Button component="a" href={`/api/v1/letters/${letter.id}/document`} download>
                {t('letter.download')}
              </Button>
            }
          />
          <LetterBody key={letter.id} letter={letter} />
        </>
      )}
    </LoadedPage>
  );
}
