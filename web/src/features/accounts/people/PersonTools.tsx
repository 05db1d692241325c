import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { Section } from '../../../components/Section.js';
import { useTold } from '../../../components/use-told.js';
import type { Organisation, PersonDetail, StateRef } from '../../../lib/api-types.js';
import { AccountsError } from '../AccountsError.js';
import { personName } from '../person-name.js';
import { ChangePersonForm } from './ChangePersonForm.js';
import { MoveAddressForm } from './MoveAddressForm.js';
import { useInvitePerson, useSetActivity } from './people.queries.js';
import { SetRolesForm } from './SetRolesForm.js';

const tools = ['edit', 'setRoles', 'moveAddress'] as const;
type Tool = (typeof tools)[number];

interface Props {
  person: PersonDetail;
  states: Pick<StateRef, 'id' | 'name'>[];
  organisations: Pick<Organisation, 'id' | 'name'>[];
}

/** What an administrator does with an account. */
export function PersonTools({ person, states, organisations }: Props) {
  const { t } = useTranslation();
  const [tool, setTool] = useState<Tool | null>(null);
  const { notice, tell } = useTold();
  const buttons = useRef(new Map<Tool, HTMLButtonElement | null>());
  const done = (words: string) => {
    setTool(null);
    tell({ kind: 'done', words });
  };
  const cancel = () => {
    if (tool !== null) buttons.current.get(tool)?.focus();
    setTool(null);
  };
  const invite = useInvitePerson(person.id, () => done(t('person.invitationSent')));
  const activity = useSetActivity(person, ({ standing }) =>
    done(t(standing === 'deactivated' ? 'person.deactivated' : 'person.reactivated')),
  );
  const isDeactivated = person.standing === 'deactivated';
  return (
    <div className="stack no-print">
      {notice}
      <AccountsError error={invite.error ?? activity.error} catalogue="person.faults" />
      <div className="row">
        {person.may.invite && (
          <Button loading={invite.isPending} onClick={() => invite.mutate()}>
            {t(person.invitation === null ? 'person.sendInvitation' : 'person.sendInvitationAgain')}
          </Button>
        )}
        {tools.map((each) => (
          <Button
            key={each}
            ref={(button) => void buttons.current.set(each, button)}
            variant="default"
            aria-expanded={tool === each}
            onClick={() => setTool(tool === each ? null : each)}
          >
            {t(`person.${each}`)}
          </Button>
        ))}
      </div>
      {tool === 'edit' && (
        <Section title={t('person.edit')}>
          <ChangePersonForm
            person={person}
            organisations={organisations}
            onDone={() => done(t('person.saved'))}
            onCancel={cancel}
          />
        </Section>
      )}
      {tool === 'setRoles' && (
        <Section title={t('person.setRoles')} note={t('person.setRolesNote')}>
          <SetRolesForm
            person={person}
            states={states}
            onDone={() => done(t('person.rolesSaved'))}
            onCancel={cancel}
          />
        </Section>
      )}
      {tool === 'moveAddress' && (
        <Section title={t('person.moveAddress')} note={t('person.moveAddressNote')}>
          <MoveAddressForm
            personId={person.id}
            onDone={() => done(t('person.addressAsked'))}
            onCancel={cancel}
          />
        </Section>
      )}
      <div>
        {isDeactivated ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={activity.isPending}
            onClick={() => activity.mutate(true)}
          >
            {t('person.reactivate')}
          </Button>
        ) : (
          <ConfirmedAction
            label={t('person.deactivate')}
            question={t('person.deactivateQuestion', { name: personName(person) })}
            confirm={t('person.deactivate')}
            isDangerous
            action={{ mutate: () => activity.mutate(false), isPending: activity.isPending }}
          />
        )}
      </div>
    </div>
  );
}
