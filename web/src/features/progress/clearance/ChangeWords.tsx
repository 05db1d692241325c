import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../components/StatusText.js';
import type { Submission } from '../../../lib/api-types.js';

/** What an update would put in place of the official status; a statement of applicability is none of status. */
export function ChangeWords({
  submission,
}: {
  submission: Pick<Submission, 'kind' | 'status' | 'applicability' | 'official'>;
}) {
  const { t } = useTranslation();
  const { kind, status, applicability, official } = submission;
  if (kind === 'applicability') {
    return applicability !== null && <span>{t(`applicability.${applicability}`)}</span>;
  }
  if (status === official.status) {
    return (
      <StatusText status={status ?? 'not_reported'} applicability={null} detail={t('clearance.asBefore')} />
    );
  }
  return (
    <span className="row">
      <StatusText status={official.status} applicability={null} />
      <span aria-hidden>→</span>
      <span className="visually-hidden">{t('clearance.becomes')}</span>
      <StatusText status={status ?? 'not_reported'} applicability={null} />
    </span>
  );
}
