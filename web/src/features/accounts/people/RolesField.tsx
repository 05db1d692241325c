import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingRole, StateRef } from '../../../lib/api-types.js';
import classes from '../Accounts.module.css';

const standingRoles = [
  'secretariat_officer',
  'secretariat_administrator',
  'contributor',
  'observer',
] as const;

interface Props {
  states: Pick<StateRef, 'id' | 'name'>[];
  roles: StandingRole[];
  onChange: (roles: StandingRole[]) => void;
}

const keyOf = ({ role, stateId, planId }: StandingRole) => `${role} ${stateId ?? ''} ${planId ?? ''}`;

/** Roles that no nomination gives, one added after the other. */
export function RolesField({ states, roles, onChange }: Props) {
  const { t } = useTranslation();
  const [role, setRole] = useState<(typeof standingRoles)[number]>('secretariat_officer');
  const [stateId, setStateId] = useState('');
  const isOfState = role === 'contributor';
  const chosen: StandingRole = { role, stateId: isOfState ? stateId : null, planId: null };
  const isKnown = roles.some((known) => keyOf(known) === keyOf(chosen));
  const say = (known: StandingRole) => {
    const state = states.find(({ id }) => id === known.stateId);
    return [t(`role.${known.role}`), state?.name].filter(Boolean).join(', ');
  };
  return (
    <div className="stack-tight">
      {roles.length > 0 && (
        <ul className={classes.roles}>
          {roles.map((known) => (
            <li key={keyOf(known)}>
              <span>{say(known)}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('person.removeRole', { role: say(known) })}
                onClick={() => onChange(roles.filter((other) => other !== known))}
              >
                {t('settings.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.pair}>
        <NativeSelect
          label={t('person.role')}
          value={role}
          data={standingRoles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setRole(standingRoles.find((each) => each === value) ?? role)
          }
        />
        {isOfState && (
          <NativeSelect
            label={t('state.name')}
            value={stateId}
            data={[
              { value: '', label: t('nominations.choose') },
              ...states.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => setStateId(value)}
          />
        )}
      </div>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          disabled={isKnown || (isOfState && stateId === '')}
          onClick={() => onChange([...roles, chosen])}
        >
          {t('person.addRole')}
        </Button>
      </div>
    </div>
  );
}
