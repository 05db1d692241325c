import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import type { ReminderPolicy } from '../../../lib/api-types.js';
import { PolicyTimes } from './PolicyTimes.js';
import { PolicySteps } from './PolicySteps.js';

interface Props {
  current: ReminderPolicy;
  onGoOn: () => void;
  onDiscard: () => void;
}

/** Somebody else saved first: what holds now, and two ways on. The form stays as it is until one is chosen. */
export function PolicyConflict({ current, onGoOn, onDiscard }: Props) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  // The next Tab should lead to its choices.
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1}>
      <Notice kind="error" title={t('policyEditor.conflict.title')}>
        <div className="stack">
          <p>{t('policyEditor.conflict.lead')}</p>
          <div className="stack-tight">
            <h4>{t('policyEditor.conflict.current')}</h4>
            <PolicyTimes policy={current} />
            <PolicySteps caption={t('policyEditor.conflict.current')} steps={current.steps} />
          </div>
          <div className="row">
            <Button onClick={onGoOn}>{t('policyEditor.conflict.goOn')}</Button>
            <Button variant="default" onClick={onDiscard}>
              {t('policyEditor.conflict.discard')}
            </Button>
          </div>
        </div>
      </Notice>
    </div>
  );
}
