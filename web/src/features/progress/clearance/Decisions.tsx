import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { useTold } from '../../../components/use-told.js';
import type { SubmissionDetail } from '../../../lib/api-types.js';
import classes from './Decisions.module.css';
import { type DecisionForm, FormEnd } from './DecisionForm.js';
import { PaperForm } from './PaperForm.js';
import { ReturnForm } from './ReturnForm.js';
import { type Decision, useDecide } from './use-acts.js';
import { VisibilityForm } from './VisibilityForm.js';

type Panel = 'clear' | 'paper' | 'return' | 'show' | 'submit' | 'withdraw' | 'accept';

/** Whose turn it is, and what the reader may decide; the API says what that is. */
export function Decisions({ detail }: { detail: SubmissionDetail }) {
  const { t } = useTranslation();
  const { may, isOfficial, waitsFor } = detail;
  const [open, setOpen] = useState<Panel | null>(null);
  const { notice, tell } = useTold();
  const panel = useRef<HTMLElement>(null);
  const buttons = useRef(new Map<Panel, HTMLButtonElement | null>());
  const decide = useDecide(detail, () => {
    if (open !== null) tell({ kind: 'done', words: t(`clearance.done.${open}`) });
    setOpen(null);
  });
  useEffect(() => {
    if (open !== null) panel.current?.focus();
  }, [open]);
  const cancel = () => {
    if (open !== null) buttons.current.get(open)?.focus();
    setOpen(null);
    decide.reset();
  };
  const panels: Panel[] = [
    ...(may.submit ? (['submit'] as const) : []),
    ...(may.clear ? (['clear'] as const) : []),
    ...(may.clearOnPaper ? (['paper'] as const) : []),
    ...(may.accept ? (['accept'] as const) : []),
    ...(may.return ? (['return'] as const) : []),
    ...(may.withdraw ? (['withdraw'] as const) : []),
    ...(isOfficial && may.visibilities.length > 0 ? (['show'] as const) : []),
  ];
  const save = (decision: Decision) => decide.mutate(decision);
  const form = { save, isPending: decide.isPending, error: decide.error, onCancel: cancel };
  return (
    <div className="stack no-print">
      {notice}
      <Notice kind={waitsFor === null ? 'neutral' : 'attention'}>
        <p>{t(`clearance.turn.${waitsFor ?? 'nobody'}`)}</p>
      </Notice>
      {panels.length > 0 && (
        <div className="row">
          {panels.map((each, index) => (
            <Button
              key={each}
              ref={(button) => void buttons.current.set(each, button)}
              variant={index === 0 ? 'filled' : 'default'}
              aria-expanded={open === each}
              onClick={() => (open === each ? cancel() : setOpen(each))}
            >
              {t(`clearance.decide.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {open !== null && (
        <section
          ref={panel}
          className={classes.panel}
          tabIndex={-1}
          aria-label={t(`clearance.decide.${open}`)}
        >
          <h2 className={classes.title}>{t(`clearance.decide.${open}`)}</h2>
          <PanelForm panel={open} detail={detail} form={form} />
        </section>
      )}
    </div>
  );
}

function PanelForm({ panel, detail, form }: { panel: Panel; detail: SubmissionDetail; form: DecisionForm }) {
  switch (panel) {
    case 'clear':
    case 'show':
      return <VisibilityForm detail={detail} act={panel} form={form} />;
    case 'return':
      return <ReturnForm form={form} />;
    case 'paper':
      return <PaperForm detail={detail} form={form} />;
    case 'submit':
    case 'withdraw':
    case 'accept':
      return <PlainForm act={panel} usesClearance={detail.usesClearance} form={form} />;
  }
}

function PlainForm({
  act,
  usesClearance,
  form,
}: {
  act: 'submit' | 'withdraw' | 'accept';
  usesClearance: boolean;
  form: DecisionForm;
}) {
  const { t } = useTranslation();
  const hint = act === 'submit' && !usesClearance ? 'submitAtOnce' : act;
  return (
    <div className="stack">
      <p>{t(`clearance.hint.${hint}`)}</p>
      <FormEnd form={form} label={t(`clearance.confirm.${act}`)} onConfirm={() => form.save({ act })} />
    </div>
  );
}
