import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DemoAccount } from '../../lib/api-types.js';
import { groupBy } from '../../lib/group-by.js';
import classes from './DemoAccounts.module.css';
import { demoAccountsQuery } from './demo.queries.js';

interface Props {
  isBusy: boolean;
  onChoose: (account: DemoAccount) => void;
}

/** The demo's accounts, each signed in with one press; nothing at all outside the demo. */
export function DemoAccounts({ isBusy, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const accounts = useQuery(demoAccountsQuery).data;
  if (accounts === undefined || accounts.length === 0) return null;
  const stateName = (isoCode: string) => i18n.t(`stateName.${isoCode}`, { defaultValue: isoCode });
  // Those of no state stand first: the secretariat and the observer.
  const nameOf = (isoCode: string) => (isoCode === '' ? '' : stateName(isoCode));
  const groups = [...groupBy(accounts, (account) => account.state ?? '')].sort(([a], [b]) =>
    nameOf(a).localeCompare(nameOf(b)),
  );
  return (
    <section className={classes.root} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.title}>
        {t('demo.accounts.title')}
      </h2>
      <p className="muted">{t('demo.accounts.lead')}</p>
      <dl className={classes.groups}>
        {groups.map(([state, members]) => (
          <div key={state} className={classes.group}>
            <dt>{state === '' ? t('demo.accounts.regional') : stateName(state)}</dt>
            <dd className={classes.accounts}>
              {members.map((account) => (
                <UnstyledButton
                  key={account.email}
                  className={classes.account}
                  disabled={isBusy}
                  title={account.email}
                  onClick={() => onChoose(account)}
                >
                  {account.email.startsWith('alternate') ? t('role.alternate') : t(`role.${account.role}`)}
                  {state !== '' && <span className="visually-hidden">, {stateName(state)}</span>}
                </UnstyledButton>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
