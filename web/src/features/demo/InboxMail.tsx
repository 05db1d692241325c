import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { MailFrame, MailText } from '../../components/MailFrame.js';
import { formatInstant } from '../../lib/dates.js';
import { inboxMailQuery } from './demo.queries.js';
import classes from './Inbox.module.css';

/** One mail as its recipient sees it, with the plain text that every mail carries. */
export function InboxMail({ id, zone }: { id: string; zone: string }) {
  const { t, i18n } = useTranslation();
  const [showsText, setShowsText] = useState(false);
  return (
    <Loaded query={useQuery(inboxMailQuery(id))}>
      {(mail) => (
        <article className="stack">
          <Link to="/demo/inbox" search={(search) => ({ to: search.to })} className={classes.back}>
            {t('demo.inbox.back')}
          </Link>
          <h2 className={classes.heading}>{mail.subject}</h2>
          <dl className={classes.facts}>
            <dt>{t('demo.inbox.from')}</dt>
            <dd>{mail.from}</dd>
            <dt>{t('demo.inbox.to')}</dt>
            <dd>{mail.to.join(', ')}</dd>
            <dt>{t('demo.inbox.date')}</dt>
            <dd>{formatInstant(i18n.language, mail.datedAt, zone)}</dd>
          </dl>
          <div className="row">
            {mail.html !== null && (
              <button type="button" className={classes.switch} onClick={() => setShowsText(!showsText)}>
                {showsText ? t('demo.inbox.showHtml') : t('demo.inbox.showText')}
              </button>
            )}
            <a href={`/api/v1/demo/inbox/${mail.id}/raw`} target="_blank" rel="noreferrer">
              {t('demo.inbox.raw')}
            </a>
          </div>
          {mail.html === null || showsText ? (
            <MailText text={mail.text} label={t('demo.inbox.plainText')} />
          ) : (
            <MailFrame html={mail.html} title={t('demo.inbox.frame', { subject: mail.subject })} />
          )}
        </article>
      )}
    </Loaded>
  );
}
