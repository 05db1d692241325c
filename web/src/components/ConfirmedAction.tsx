import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ConfirmedAction.module.css';

interface Props {
  label: string;
  /** What it acts on, for who hears the button without its row. */
  subject?: string;
  /** A sentence that says what it means. */
  question: string;
  /** The answer that does it. */
  confirm: string;
  isDangerous?: boolean;
  action: { mutate: () => void; isPending: boolean };
}

/** An action that cannot be taken back: its button unfolds, in place, into a sentence and two answers. */
export function ConfirmedAction({ label, subject, question, confirm, isDangerous = false, action }: Props) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const questionId = useId();
  const group = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // Not on an answer: a key held down would give it.
    if (isAsking) group.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const named = (words: string) => (subject === undefined ? undefined : `${words}: ${subject}`);

  if (!isAsking) {
    return (
      <Button
        ref={button}
        size="compact-sm"
        variant="default"
        aria-label={named(label)}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </Button>
    );
  }
  const cancelByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !action.isPending) setIsAsking(false);
  };
  return (
    <div
      ref={group}
      className={classes.root}
      role="group"
      tabIndex={-1}
      aria-labelledby={questionId}
      onKeyDown={cancelByKey}
    >
      <p id={questionId}>{question}</p>
      <div className="row">
        <Button
          size="compact-sm"
          color={isDangerous ? 'red' : undefined}
          loading={action.isPending}
          aria-label={named(confirm)}
          onClick={() => action.mutate()}
        >
          {confirm}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={action.isPending}
          onClick={() => setIsAsking(false)}
        >
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
