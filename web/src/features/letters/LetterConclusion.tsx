import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTold } from '../../components/use-told.js';
import type { LetterDetail } from '../../lib/api-types.js';
import classes from './LetterConclusion.module.css';
import { MarkSentForm } from './MarkSentForm.js';
import { useConcludeLetter } from './use-conclude-letter.js';
import { WithdrawForm } from './WithdrawForm.js';

type Conclusion = 'sent' | 'withdrawn';
const conclusions: Conclusion[] = ['sent', 'withdrawn'];

/** A letter that was drafted leaves, or never will: who serves its plan says so, once. */
export function LetterConclusion({ letter }: { letter: LetterDetail }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Conclusion | null>(null);
  const { notice, tell } = useTold();
  const panel = useRef<HTMLElement>(null);
  const buttons = useRef(new Map<Conclusion, HTMLButtonElement | null>());
  const { markSent, withdraw } = useConcludeLetter(letter, () => {
    setChosen(null);
    if (chosen !== null) tell({ kind: 'done', words: t(`letter.done.${chosen}`) });
  });
  useEffect(() => {
    if (chosen !== null) panel.current?.focus();
  }, [chosen]);
  const cancel = () => {
    if (chosen !== null) buttons.current.get(chosen)?.focus();
    setChosen(null);
    markSent.reset();
    withdraw.reset();
  };
  return (
    <>
      {notice}
      {letter.may.conclude && (
        <div className="row no-print">
          {conclusions.map((each) => (
            <Button
              key={each}
              ref={(button) => void buttons.current.set(each, button)}
              variant="default"
              aria-expanded={chosen === each}
              onClick={() => (chosen === each ? cancel() : setChosen(each))}
            >
              {t(`letter.conclude.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {chosen !== null && (
        <section
          ref={panel}
          className={`${classes.panel} no-print`}
          tabIndex={-1}
          aria-label={t(`letter.conclude.${chosen}`)}
        >
          <h2 className={classes.title}>{t(`letter.conclude.${chosen}`)}</h2>
          {chosen === 'sent' ? (
            <MarkSentForm letter={letter} save={markSent} onCancel={cancel} />
          ) : (
            <WithdrawForm letter={letter} save={withdraw} onCancel={cancel} />
          )}
        </section>
      )}
    </>
  );
}
