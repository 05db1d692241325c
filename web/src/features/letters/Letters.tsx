import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DayText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Loaded } from '../../components/Loaded.js';
import { MoreButton } from '../../components/MoreButton.js';
import type { Letter } from '../../lib/api-types.js';
import { LetterStateText } from './LetterStateText.js';
import { lettersQuery } from './letters.queries.js';
import type { LettersSearch } from './letters-search.js';

/** The numbered register of formal letters, the last number first. */
export function Letters({ search }: { search: LettersSearch }) {
  const { t } = useTranslation();
  const letters = useInfiniteQuery(lettersQuery(search));
  const columns: Column<Letter>[] = [
    {
      key: 'number',
      header: t('letter.number'),
      width: '22%',
      render: ({ id, number, isIllustrative }) => (
        <span className="row">
          <Link to="/letters/$letterId" params={{ letterId: id }} preload={false}>
            {number}
          </Link>
          {isIllustrative && <IllustrativeLabel />}
        </span>
      ),
    },
    {
      key: 'to',
      header: t('letter.to'),
      width: '16%',
      render: ({ memberState, hasChannel }) => (
        <>
          {memberState.name}
          {!hasChannel && <div className="muted">{t('letter.noChannel')}</div>}
        </>
      ),
    },
    { key: 'about', header: t('reminder.about'), render: ({ titles }) => titles.join('; ') },
    {
      key: 'dated',
      header: t('letter.dated'),
      width: '9rem',
      render: ({ datedOn }) => <DayText on={datedOn} />,
    },
    {
      key: 'state',
      header: t('letter.state'),
      width: '11rem',
      render: ({ state, sentOn }) => (
        <>
          <LetterStateText state={state} />
          {sentOn !== null && (
            <div className="muted">
              <DayText on={sentOn} />
            </div>
          )}
        </>
      ),
    },
  ];
  const isFiltered = search.memberState !== undefined || search.state !== undefined;
  return (
    <Loaded query={letters}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0) {
          return isFiltered ? (
            <EmptyState title={t('letter.noneSuch')}>
              <Link to="/letters">{t('letter.showAll')}</Link>
            </EmptyState>
          ) : (
            <EmptyState title={t('letter.none')}>{t('letter.noneHint')}</EmptyState>
          );
        }
        return (
          <>
            <DataTable caption={t('letter.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
            <MoreButton query={letters} />
          </>
        );
      }}
    </Loaded>
  );
}
