import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Facts } from '../../../components/Facts.js';
import { Section } from '../../../components/Section.js';
import type { Organisation, PersonDetail, PersonRole, StateRef } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import classes from '../Accounts.module.css';
import { personName } from '../person-name.js';
import { PersonTools } from './PersonTools.js';
import { RoleText } from './RoleText.js';

interface Props {
  person: PersonDetail;
  states: Pick<StateRef, 'id' | 'name'>[];
  organisations: Pick<Organisation, 'id' | 'name'>[];
}

/** One person: how they are written, what they are, and what an administrator may do. */
export function PersonBody({ person, states, organisations }: Props) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { user } = useSession();
  const { roles, invitation, formerNames } = person;
  const present = roles.filter(({ isInForce }) => isInForce);
  const others = roles.filter(({ isInForce }) => !isInForce);
  const day = (instant: string) => words.day(dateOf(instant, user.timeZone));
  return (
    <>
      {person.may.edit && <PersonTools person={person} states={states} organisations={organisations} />}
      <Section title={t('person.account')}>
        <Facts
          facts={[
            [t('person.standing'), t(`person.standings.${person.standing}`)],
            invitation !== null && [
              t('person.invitation'),
              t('person.invitedOn', { sent: day(invitation.sentAt), expires: day(invitation.expiresAt) }),
            ],
            person.post !== null && [t('person.post'), person.post],
            person.salutation !== null && [t('person.salutation'), person.salutation],
            [t('person.email'), person.email],
            person.isRoleMailbox && [t('person.isRoleMailbox'), t('person.isRoleMailboxHint')],
            person.organisation !== null && [t('person.organisation'), person.organisation.name],
            [t('person.timeZone'), person.timeZone],
            [t('person.language'), person.language],
          ]}
        />
      </Section>
      <Section title={t('person.roles')} note={t('person.rolesNote')}>
        {present.length === 0 ? <EmptyState title={t('person.noRoles')} /> : <Roles roles={present} />}
        {others.length > 0 && (
          <div className={classes.others}>
            <h3>{t('person.formerRoles')}</h3>
            <Roles roles={others} />
          </div>
        )}
      </Section>
      {formerNames.length > 0 && (
        <Section title={t('person.formerNames')}>
          <ul className={classes.roles}>
            {formerNames.map((former) => (
              <li key={former.untilAt}>
                <span>
                  {[personName(former), former.post].filter(Boolean).join(', ')}{' '}
                  <span className="muted">
                    (<InstantText at={former.untilAt} />)
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Roles({ roles }: { roles: PersonRole[] }) {
  return (
    <ul className={classes.roles}>
      {roles.map((role) => (
        <li key={`${role.role} ${role.memberState?.id} ${role.nominationId} ${role.planId} ${role.untilOn}`}>
          <RoleText role={role} />
        </li>
      ))}
    </ul>
  );
}
