import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../lib/api-types.js';
import { type HistorySubject, historyQuery } from '../lib/history.queries.js';
import { useActionWords } from '../lib/use-action-words.js';
import { ChangedFields } from './ChangedFields.js';
import classes from './ChangeHistory.module.css';
import { InstantText } from './DateText.js';
import { Loaded } from './Loaded.js';
import { MoreButton } from './MoreButton.js';
import { Section } from './Section.js';

interface Props {
  subject: HistorySubject;
  id: string;
}

/** Who changed what of a record and when, under its own heading; nothing where the reader has no part in it. */
export function ChangeHistory({ subject, id }: Props) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(historyQuery(subject, id));
  if (history.data?.pages[0]?.items.length === 0) return null;
  return (
    <Section title={t('changeHistory.title')} note={t('changeHistory.note')}>
      <Loaded query={history}>
        {({ pages }) => (
          <>
            <ol className={classes.list}>
              {pages
                .flatMap(({ items }) => items)
                .map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
            </ol>
            <MoreButton query={history} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const actionWords = useActionWords();
  const { action, actor, channel, recordedAt, before, after } = entry;
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <strong>{actionWords(action)}</strong>
        <span className="muted">
          <InstantText at={recordedAt} />
          {', '}
          {actor === null ? t('changeHistory.system') : actor.displayName}
          {channel === 'mail_link' && ` (${t('changeHistory.byMailLink')})`}
        </span>
      </div>
      <ChangedFields before={before} after={after} />
    </li>
  );
}
