import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { Loaded } from '../../../components/Loaded.js';
import { StatusText } from '../../../components/StatusText.js';
import type { AudiencePreview, SubmissionDetail, Visibility } from '../../../lib/api-types.js';
import { visibilityPreviewQuery } from './clearance.queries.js';

/** What each audience would see, as the API would answer it. */
export function VisibilityPreview({
  detail: { update },
  visibility,
}: {
  detail: SubmissionDetail;
  visibility: Visibility;
}) {
  const { t } = useTranslation();
  const preview = useQuery(visibilityPreviewQuery(update.id, update.submissionVersion, visibility));
  const columns: Column<AudiencePreview>[] = [
    {
      key: 'audience',
      header: t('clearance.audience'),
      width: '30%',
      render: ({ audience }) => t(`clearance.audiences.${audience}`),
    },
    {
      key: 'status',
      header: t('clearance.wouldReadStatus'),
      width: '30%',
      render: ({ status, applicability }) =>
        status === null ? (
          t('clearance.nothing')
        ) : (
          <StatusText status={status} applicability={applicability} />
        ),
    },
    {
      key: 'words',
      header: t('clearance.wouldRead'),
      render: ({ update: read }) =>
        read === null ? (
          t('clearance.nothing')
        ) : (
          <>
            <span className="pre-wrap">
              {read.narrative ?? read.applicabilityReason ?? t('clearance.noWords')}
            </span>
            <div className="muted">{t('clearance.evidenceCount', { count: read.evidence.length })}</div>
          </>
        ),
    },
  ];
  return (
    <Loaded query={preview}>
      {({ audiences }) => (
        <DataTable
          caption={t('clearance.previewTitle')}
          columns={columns}
          rows={audiences}
          rowKey={({ audience }) => audience}
        />
      )}
    </Loaded>
  );
}
