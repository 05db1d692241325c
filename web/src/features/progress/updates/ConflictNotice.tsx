import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../components/DateText.js';
import { Notice } from '../../../components/Notice.js';
import type { AssignmentDetail } from '../../../lib/api-types.js';
import { Statement } from './Statement.js';
import classes from './UpdateForm.module.css';
import type { UpdateFormValues } from './update-form-values.js';

interface Props {
  current: AssignmentDetail;
  mine: UpdateFormValues;
  onPostMine: () => void;
  onKeepEditing: () => void;
  onDiscard: () => void;
}

/** Somebody wrote first: both versions side by side, and three ways on. Nothing typed is lost by any but the last. */
export function ConflictNotice({ current, mine, onPostMine, onKeepEditing, onDiscard }: Props) {
  const { t } = useTranslation();
  const { latestUpdate } = current;
  const root = useRef<HTMLDivElement>(null);
  // It may appear beyond the edge of the screen, and the next Tab should lead to its choices.
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1}>
      <Notice kind="error" title={t('conflict.title')}>
        <p>{t('conflict.lead')}</p>
        <div className={classes.versions}>
          <section aria-label={t('conflict.current')}>
            <h4>{t('conflict.current')}</h4>
            {latestUpdate === null ? (
              <p className="muted">{t('conflict.noUpdate')}</p>
            ) : (
              <>
                <p className="muted">
                  <InstantText at={latestUpdate.recordedAt} />
                  {latestUpdate.author !== null && `, ${latestUpdate.author.displayName}`}
                </p>
                <Statement statement={latestUpdate} />
              </>
            )}
          </section>
          <section aria-label={t('conflict.mine')}>
            <h4>{t('conflict.mine')}</h4>
            <p className="muted">{t('conflict.notPosted')}</p>
            <Statement
              statement={{
                kind: mine.kind,
                status: mine.status,
                applicability: mine.applicability,
                applicabilityReason: mine.applicabilityReason,
                narrative: mine.narrative,
                difficulties: mine.difficulties,
                assistanceNeeded: mine.assistanceNeeded,
                evidence: mine.evidence.map(({ citation, url }) => ({ citation, url, effectiveOn: null })),
              }}
            />
          </section>
        </div>
        <div className={classes.actions}>
          <Button onClick={onPostMine}>{t('conflict.postMine')}</Button>
          <Button variant="default" onClick={onKeepEditing}>
            {t('conflict.keepEditing')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDiscard}>
            {t('conflict.discard')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
