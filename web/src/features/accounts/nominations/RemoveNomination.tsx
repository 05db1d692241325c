import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import type { Nomination } from '../../../lib/api-types.js';
import { AccountsError } from '../AccountsError.js';
import { personName } from '../person-name.js';
import { useRemoveNomination } from './nominations.queries.js';

interface Props {
  nomination: Nomination;
  onDone: () => void;
}

/** Takes back what has not begun. */
export function RemoveNomination({ nomination, onDone }: Props) {
  const { t } = useTranslation();
  const remove = useRemoveNomination(nomination.id, onDone);
  const name = personName(nomination.person);
  return (
    <>
      <ConfirmedAction
        label={t('nominations.remove')}
        subject={name}
        question={t('nominations.removeQuestion', { name })}
        confirm={t('nominations.remove')}
        action={{ mutate: () => remove.mutate(undefined), isPending: remove.isPending }}
      />
      <AccountsError error={remove.error} catalogue="nominations.faults" />
    </>
  );
}
