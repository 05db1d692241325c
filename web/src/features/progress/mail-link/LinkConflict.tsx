import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { StatusText } from '../../../components/StatusText.js';
import { formatInstant } from '../../../lib/dates.js';
import type { PresentReport } from './link-conflict.js';

interface Props {
  present: PresentReport;
  timeZone: string;
  isSending: boolean;
  onSendAnyway: () => void;
  onLookAgain: () => void;
}

/** A colleague reported first: what stands now, and two ways on. Nothing typed is lost. */
export function LinkConflict({ present, timeZone, isSending, onSendAnyway, onLookAgain }: Props) {
  const { t, i18n } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  // It appears above the form, perhaps beyond the edge of the screen.
  useEffect(() => root.current?.focus(), []);
  const { status, applicability, recordedAt, authorPost } = present;
  const by = [recordedAt && formatInstant(i18n.language, recordedAt, timeZone), authorPost].filter(Boolean);
  return (
    <div ref={root} tabIndex={-1}>
      <Notice kind="error" title={t('conflict.title')}>
        <p>{t('mailLink.conflictLead')}</p>
        <p className="muted">{by.join(', ')}</p>
        <StatusText status={status} applicability={applicability} />
        <div className="row" style={{ marginTop: '0.5rem' }}>
          <Button loading={isSending} onClick={onSendAnyway}>
            {t('conflict.postMine')}
          </Button>
          <Button variant="default" onClick={onLookAgain}>
            {t('conflict.keepEditing')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
