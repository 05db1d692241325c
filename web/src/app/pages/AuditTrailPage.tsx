import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { AuditEntries } from '../../features/audit/AuditEntries.js';
import { AuditFilters } from '../../features/audit/AuditFilters.js';
import { SealingState } from '../../features/audit/SealingState.js';
import { useMay } from '../../lib/session.js';

const route = getRouteApi('/signed-in/audit-trail');

/** Who did what, from where and when, and how far that is sealed. */
export function AuditTrailPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayExport = useMay('audit:export');
  return (
    <>
      <PageHeader
        title={t('auditTrail.title')}
        lead={t('auditTrail.lead')}
        action={
          mayExport ? (
            <Button component="a" href="/api/v1/audit-entries/file" download>
              {t('auditTrail.download')}
            </Button>
          ) : undefined
        }
      />
      <div className="stack">
        <AuditFilters
          search={search}
          onChange={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
        />
        <div>
          <AuditEntries search={search} />
        </div>
      </div>
      <SealingState />
    </>
  );
}
