import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { announce } from '../../../lib/announcer.js';
import type { HolidayChange } from '../../../lib/api-types.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { FileFaults } from './FileFaults.js';
import classes from './HolidayForm.module.css';
import { HolidayChangeTables } from './HolidayChangeTables.js';
import { useRefreshHolidays } from './use-holiday-writes.js';

interface Props {
  /** Null while something is missing. Other words, another preview: what was shown is no longer true. */
  request: { key: string; send: (dryRun: boolean) => Promise<HolidayChange> } | null;
  children: ReactNode;
  onDone: () => void;
}

/** Shows what would change before anything is changed, and changes it when told to. */
export function ChangePreview({ request, children, onDone }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const refresh = useRefreshHolidays();
  const preview = useMutation({
    mutationFn: async (wanted: NonNullable<Props['request']>) => ({
      key: wanted.key,
      change: await wanted.send(true),
    }),
  });
  const apply = useMutation({
    mutationFn: (wanted: NonNullable<Props['request']>) => wanted.send(false),
    onSuccess: async ({ added, changed, removed }) => {
      const counts = { added: added.length, changed: changed.length, removed: removed.length };
      announce(t('holiday.change.done', counts));
      await refresh();
    },
  });
  const isCurrent = request !== null && preview.data?.key === request.key;
  const shown = isCurrent ? preview.data?.change : undefined;
  const size = shown && shown.added.length + shown.changed.length + shown.removed.length;
  const error = apply.error ?? preview.error;
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was asked for may be below what is in sight.
    if (shown !== undefined || apply.data !== undefined) result.current?.focus();
  }, [shown, apply.data]);

  if (apply.data !== undefined) {
    const { added, changed, removed } = apply.data;
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    return (
      <div ref={result} tabIndex={-1} className="stack">
        <Notice kind="done" title={t('holiday.change.done', counts)} />
        <div>
          <Button variant="default" onClick={onDone}>
            {t('holiday.close')}
          </Button>
        </div>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply.reset();
    if (request !== null && !preview.isPending) preview.mutate(request);
  };
  return (
    <>
      <form className={classes.root} onSubmit={submit}>
        {children}
        <div className="row">
          <Button type="submit" disabled={request === null} loading={preview.isPending}>
            {t('holiday.change.show')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        </div>
        {error !== null && (
          <>
            <Notice kind="error">{problemWords(error)}</Notice>
            <FileFaults error={error} />
          </>
        )}
      </form>
      {shown !== undefined && request !== null && (
        <div ref={result} tabIndex={-1} className={classes.preview}>
          <HolidayChangeTables change={shown} />
          {size === 0 ? (
            <Notice kind="neutral">{t('holiday.change.nothing')}</Notice>
          ) : (
            <div>
              <Button loading={apply.isPending} onClick={() => apply.mutate(request)}>
                {t('holiday.change.apply', { count: size })}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
