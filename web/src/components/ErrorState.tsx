import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemCode } from '../lib/problem.js';
import { useProblemWords } from '../lib/use-problem-words.js';
import classes from './States.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** A failed read: what happened, the code to quote, and a way on. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <div className={classes.root} role="alert">
      <p className={classes.title}>{words(error)}</p>
      <p className="muted">
        {t('error.code')} <code>{problemCode(error)}</code>
      </p>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('error.tryAgain')}
        </Button>
      )}
    </div>
  );
}
