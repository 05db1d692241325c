import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDayPicker } from '../../../components/LazyDayPicker.js';
import { Notice } from '../../../components/Notice.js';
import type { Nomination } from '../../../lib/api-types.js';
import { addDays } from '../../../lib/dates.js';
import { useToday } from '../../../lib/session.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { useChangeNomination } from './nominations.queries.js';

const LONGEST_SOURCE = 500;

interface Props {
  nomination: Nomination;
  /** Is somebody nominated for the post from a later day on? */
  hasSuccessor: boolean;
  onDone: () => void;
  onCancel: () => void;
}

/** Ends a term, or corrects its end and the note; warns where nobody follows. */
export function EndNominationForm({ nomination, hasSuccessor, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [untilOn, setUntilOn] = useState(nomination.untilOn);
  const [source, setSource] = useState(nomination.source);
  const [sourceDatedOn, setSourceDatedOn] = useState(nomination.sourceDatedOn);
  const change = useChangeNomination(nomination, onDone);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sourceDatedOn !== null && source.trim() !== '') {
      change.mutate({ untilOn, source: source.trim(), sourceDatedOn });
    }
  };
  return (
    <form ref={root} tabIndex={-1} className={classes.form} onSubmit={submit}>
      <LazyDayPicker
        label={t('nominations.untilOn')}
        value={untilOn}
        onChange={setUntilOn}
        today={today}
        earliest={addDays(nomination.fromOn, 1)}
        isClearable
      />
      {untilOn !== null && !hasSuccessor && (
        <Notice kind="attention">
          <p>{t('nominations.endWarning')}</p>
        </Notice>
      )}
      <TextInput
        label={t('nominations.source')}
        description={t('nominations.sourceHint')}
        maxLength={LONGEST_SOURCE}
        value={source}
        onChange={({ currentTarget: { value } }) => setSource(value)}
      />
      <div className="row">
        <LazyDayPicker
          label={t('nominations.sourceDatedOn')}
          value={sourceDatedOn}
          onChange={setSourceDatedOn}
          today={today}
        />
      </div>
      <AccountsError error={change.error} catalogue="nominations.faults" />
      <div className="row">
        <Button
          type="submit"
          disabled={sourceDatedOn === null || source.trim() === ''}
          loading={change.isPending}
        >
          {t('nominations.endSave')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
