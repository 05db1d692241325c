import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../../lib/api-types.js';

/** Whose turn it is with an update on its way, and the way to it. */
export function PendingLink({
  assignment: { pendingSubmission, pendingUpdateId },
  className,
}: {
  assignment: Pick<Assignment, 'pendingSubmission' | 'pendingUpdateId'>;
  className?: string;
}) {
  const { t } = useTranslation();
  if (pendingSubmission === null || pendingUpdateId === null) return null;
  return (
    <Link
      to="/updates/$updateId"
      params={{ updateId: pendingUpdateId }}
      preload={false}
      className={className}
    >
      {t(`submission.pending.${pendingSubmission}`)}
    </Link>
  );
}
