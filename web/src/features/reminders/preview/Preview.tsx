import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { ListSkeleton } from '../../../components/ListSkeleton.js';
import { Loaded } from '../../../components/Loaded.js';
import { Notice } from '../../../components/Notice.js';
import { useToday } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { type PreviewSearch, rangeOf } from './preview-search.js';
import { previewQuery } from './preview.queries.js';
import { PreviewCalendar } from './PreviewCalendar.js';
import { PreviewDrafts } from './PreviewDrafts.js';
import { PreviewList } from './PreviewList.js';
import { PreviewTools } from './PreviewTools.js';

/** Who gets what and when, if nothing changes. */
export function Preview({ search }: { search: PreviewSearch }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const range = rangeOf(search, useToday());
  const wish = { ...range, state: search.state };
  const days = { from: words.day(range.from), to: words.day(range.to) };
  return (
    <Loaded query={useQuery(previewQuery(wish))} skeleton={<Working />}>
      {({ mails, drafts, isTruncated }) => (
        <>
          {isTruncated && <Notice kind="attention">{t('preview.truncated')}</Notice>}
          {mails.length === 0 ? (
            <EmptyState title={t('preview.none', days)}>{t('preview.noneHint')}</EmptyState>
          ) : (
            <>
              <PreviewTools search={search} wish={wish} mailCount={mails.length} />
              {search.view === 'calendar' ? (
                <PreviewCalendar mails={mails} range={range} search={search} />
              ) : (
                // Other days or another Member State, another list: it begins at its top.
                <PreviewList key={JSON.stringify(search)} mails={mails} search={search} />
              )}
            </>
          )}
          {search.view !== 'calendar' && search.day === undefined && <PreviewDrafts drafts={drafts} />}
        </>
      )}
    </Loaded>
  );
}

/** Many days take their time: the rules are gone through for each of them. */
function Working() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="muted">{t('preview.working')}</p>
      <ListSkeleton />
    </div>
  );
}
