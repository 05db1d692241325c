import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { InstrumentList } from '../../features/instruments/InstrumentList.js';

/** The instruments that the region's commitments are mapped to. */
export function InstrumentsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('instrument.title')} lead={t('instrument.lead')} />
      <InstrumentList />
    </>
  );
}
