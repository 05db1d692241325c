import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import type { Holiday } from '../../../lib/api-types.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { useRemoveHoliday, useSetHoliday } from './use-holiday-writes.js';

/** To come back to it from the form. */
export function editButtonId(holidayId: string): string {
  return `edit-${holidayId}`;
}

/** Confirm at one press; edit; remove at two, in place. */
export function HolidayRowActions({ holiday, onEdit }: { holiday: Holiday; onEdit: () => void }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [isRemoving, setIsRemoving] = useState(false);
  const confirm = useSetHoliday(holiday, () => undefined);
  const remove = useRemoveHoliday(holiday, () => setIsRemoving(false));
  const error = confirm.error ?? remove.error;
  const named = (action: string) => `${action}: ${holiday.name}, ${holiday.heldOn}`;
  return (
    <div className="stack-tight">
      <div className="row">
        {isRemoving ? (
          <>
            <Button
              size="compact-sm"
              color="red"
              loading={remove.isPending}
              aria-label={named(t('holiday.removeNow'))}
              onClick={() => remove.mutate()}
            >
              {t('holiday.removeNow')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setIsRemoving(false)}>
              {t('cancel')}
            </Button>
          </>
        ) : (
          <>
            {!holiday.isConfirmed && (
              <Button
                size="compact-sm"
                variant="default"
                loading={confirm.isPending}
                aria-label={named(t('holiday.confirm'))}
                onClick={() => confirm.mutate({ ...holiday, isConfirmed: true })}
              >
                {t('holiday.confirm')}
              </Button>
            )}
            <Button
              id={editButtonId(holiday.id)}
              size="compact-sm"
              variant="subtle"
              aria-label={named(t('holiday.edit'))}
              onClick={onEdit}
            >
              {t('holiday.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={named(t('holiday.remove'))}
              onClick={() => setIsRemoving(true)}
            >
              {t('holiday.remove')}
            </Button>
          </>
        )}
      </div>
      {error !== null && <Notice kind="error">{problemWords(error)}</Notice>}
    </div>
  );
}
