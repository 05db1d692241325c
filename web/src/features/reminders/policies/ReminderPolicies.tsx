import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import type { ListedPolicy } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import { reminderPoliciesQuery } from '../reminders.queries.js';
import { AddPolicy } from './AddPolicy.js';
import classes from './Policies.module.css';
import { type MilestoneKind, milestoneKinds, overriddenBy, scopeOf } from './policy-scope.js';
import { PolicyInWork } from './PolicyInWork.js';
import { editButtonId, PolicyCard } from './PolicyCard.js';
import type { PlanName } from './ScopeChoice.js';
import { useRefreshReminders } from './use-policy-writes.js';

/** One thing is done at a time, so that nothing that was typed is lost to another form. */
type Work = { on: 'edit' | 'remove'; policy: ListedPolicy } | { on: 'add'; kind: MilestoneKind };

/** When reminders go out, and to whom, by kind of milestone: the general policy, then what overrides it. */
export function ReminderPolicies({ plans }: { plans: PlanName[] }) {
  const { t } = useTranslation();
  const mayEdit = useMay('reminder-policy:edit');
  const [work, setWork] = useState<Work | null>(null);
  const [done, setDone] = useState<{ kind: MilestoneKind; words: string } | null>(null);
  const refresh = useRefreshReminders();
  const begin = (begun: Work) => {
    setDone(null);
    setWork(begun);
  };
  const finish = (finished: Work, words: string | null) => {
    const kind = finished.on === 'add' ? finished.kind : finished.policy.milestoneKind;
    setWork(null);
    setDone(words === null ? null : { kind, words });
    // What somebody else changed meanwhile is shown as well.
    if (words === null) void refresh();
    // Where nothing was done, back to where it began; the button is drawn again first.
    const buttonId = finished.on === 'edit' ? editButtonId(finished.policy.id) : addButtonId(kind);
    if (words === null) requestAnimationFrame(() => document.getElementById(buttonId)?.focus());
  };
  const isFree = mayEdit && work === null;
  return (
    <Loaded query={useQuery(reminderPoliciesQuery)}>
      {(policies) => (
        <>
          {policies.length === 0 && <EmptyState title={t('policy.none')} />}
          {(policies.length > 0 || mayEdit) &&
            milestoneKinds.map((kind) => (
              <Section key={kind} title={t(`milestone.${kind}`)}>
                <div className="stack">
                  {done?.kind === kind && <DoneNotice words={done.words} />}
                  {ofKind(policies, kind, work).map((policy) => {
                    const overrides = overriddenBy(policies, scopeOf(policy));
                    const isGeneral = policy.planId === null && policy.milestoneId === null;
                    if (work !== null && work.on !== 'add' && work.policy.id === policy.id)
                      return (
                        <PolicyInWork
                          key={policy.id}
                          work={work.on}
                          policy={work.policy}
                          overrides={overrides}
                          onDone={(words) => finish(work, words)}
                        />
                      );
                    return (
                      <PolicyCard
                        key={policy.id}
                        policy={policy}
                        overrides={overrides}
                        onEdit={isFree ? () => begin({ on: 'edit', policy }) : undefined}
                        onRemove={isFree && !isGeneral ? () => begin({ on: 'remove', policy }) : undefined}
                      />
                    );
                  })}
                  {policies.every(({ milestoneKind }) => milestoneKind !== kind) && (
                    <p className="muted">{t('policyEditor.noneOfKind')}</p>
                  )}
                  {isFree && (
                    <div className="no-print">
                      <Button
                        id={addButtonId(kind)}
                        variant="default"
                        onClick={() => begin({ on: 'add', kind })}
                      >
                        {t('policyEditor.add')}
                      </Button>
                    </div>
                  )}
                  {work?.on === 'add' && work.kind === kind && (
                    <AddPolicy
                      kind={kind}
                      plans={plans}
                      policies={policies}
                      onSaved={() => finish(work, t('policyEditor.saved'))}
                      onCancel={() => finish(work, null)}
                    />
                  )}
                </div>
              </Section>
            ))}
        </>
      )}
    </Loaded>
  );
}

/** The form or the policy that had the focus is gone, and this may be out of sight. */
function DoneNotice({ words }: { words: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1} className={classes.done}>
      <Notice kind="done">{words}</Notice>
    </div>
  );
}

function addButtonId(kind: MilestoneKind): string {
  return `add-policy-${kind}`;
}

/** With the one that is being changed, even where somebody else has removed it meanwhile. */
function ofKind(policies: ListedPolicy[], kind: MilestoneKind, work: Work | null): ListedPolicy[] {
  const found = policies.filter(({ milestoneKind }) => milestoneKind === kind);
  if (work === null || work.on === 'add' || work.policy.milestoneKind !== kind) return found;
  return found.some(({ id }) => id === work.policy.id) ? found : [...found, work.policy];
}
