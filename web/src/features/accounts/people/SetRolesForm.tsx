import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail, StandingRole, StateRef } from '../../../lib/api-types.js';
import classes from '../Accounts.module.css';
import { AccountsError } from '../AccountsError.js';
import { useSetRoles } from './people.queries.js';
import { RolesField } from './RolesField.js';

interface Props {
  person: PersonDetail;
  states: Pick<StateRef, 'id' | 'name'>[];
  onDone: () => void;
  onCancel: () => void;
}

/** The roles that no nomination gives; those left out end at once. */
export function SetRolesForm({ person, states, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [roles, setRoles] = useState<StandingRole[]>(() => standingRolesOf(person));
  const save = useSetRoles(person, onDone);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(roles);
  };
  return (
    <form ref={root} tabIndex={-1} className={classes.form} onSubmit={submit}>
      <RolesField states={states} roles={roles} onChange={setRoles} />
      <AccountsError error={save.error} catalogue="person.faults" />
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {t('person.saveRoles')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function standingRolesOf({ roles }: PersonDetail): StandingRole[] {
  return roles.flatMap(({ role, memberState, planId, nominationId, isInForce }) => {
    if (!isInForce || nominationId !== null) return [];
    if (role === 'focal_point' || role === 'validating_authority') return [];
    return [{ role, stateId: memberState?.id ?? null, planId }];
  });
}
