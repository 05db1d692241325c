import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { MoreButton } from '../../components/MoreButton.js';
import { formatInstant } from '../../lib/dates.js';
import { demoAccountsQuery, demoClockQuery, inboxQuery } from './demo.queries.js';
import classes from './Inbox.module.css';
import { InboxMail } from './InboxMail.js';

interface Props {
  mailId: string | undefined;
  to: string | undefined;
}

/** The mails that the demo's mail server accepted: the list, and the chosen one beside it. */
export function Inbox({ mailId, to }: Props) {
  const { t, i18n } = useTranslation();
  const inbox = useInfiniteQuery(inboxQuery(to));
  const zone = useQuery(demoClockQuery).data?.zone ?? 'UTC';
  return (
    <div className="stack">
      <RecipientFilter to={to} />
      <Loaded query={inbox}>
        {(data) => {
          const mails = data.pages.flatMap((page) => page.items);
          if (mails.length === 0) {
            return <EmptyState title={t('demo.inbox.empty')}>{t('demo.inbox.emptyHint')}</EmptyState>;
          }
          return (
            <div className={classes.root} data-reading={mailId !== undefined || undefined}>
              <nav className={classes.list} aria-label={t('demo.inbox.list')}>
                <ul>
                  {mails.map((mail) => (
                    <li key={mail.id}>
                      <Link
                        to="/demo/inbox"
                        search={{ mail: mail.id, to }}
                        resetScroll={false}
                        className={classes.mail}
                        aria-current={mail.id === mailId ? 'true' : undefined}
                      >
                        <span className={classes.to}>{mail.to.join(', ')}</span>
                        <span className={classes.subject}>{mail.subject}</span>
                        <span className={classes.date}>
                          {formatInstant(i18n.language, mail.datedAt, zone)}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
                <MoreButton query={inbox} />
              </nav>
              <div className={classes.reading}>
                {mailId === undefined ? (
                  <p className="muted">{t('demo.inbox.choose')}</p>
                ) : (
                  <InboxMail key={mailId} id={mailId} zone={zone} />
                )}
              </div>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function RecipientFilter({ to }: { to: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accounts = useQuery(demoAccountsQuery).data ?? [];
  return (
    <NativeSelect
      className={classes.filter}
      label={t('demo.inbox.recipient')}
      value={to ?? ''}
      data={[{ value: '', label: t('demo.inbox.anyRecipient') }, ...accounts.map(({ email }) => email)]}
      onChange={({ currentTarget }) =>
        void navigate({ to: '/demo/inbox', search: { to: currentTarget.value || undefined }, replace: true })
      }
    />
  );
}
