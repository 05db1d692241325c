import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDateWords } from '../../../lib/use-date-words.js';
import classes from './Preview.module.css';
import type { PreviewSearch } from './preview-search.js';
import { downloadAddress, type PreviewWish } from './preview.queries.js';

const formats = ['csv', 'json'] as const;

interface Props {
  search: PreviewSearch;
  wish: PreviewWish;
  mailCount: number;
}

/** How many mails these are; as a list, as a calendar, as a file. */
export function PreviewTools({ search, wish, mailCount }: Props) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { view: _view, day: _day, ...range } = search;
  const days = { from: words.day(wish.from), to: words.day(wish.to) };
  return (
    <div className={classes.tools}>
      <p>{t('preview.total', { count: mailCount, ...days })}</p>
      <nav className={`${classes.views} no-print`} aria-label={t('preview.views.label')}>
        <Link
          to="/reminders/preview"
          search={range}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t('preview.views.list')}
        </Link>
        <Link
          to="/reminders/preview"
          search={{ ...range, view: 'calendar' }}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t('preview.views.calendar')}
        </Link>
        {formats.map((format) => (
          <a
            key={format}
            href={downloadAddress(wish, format)}
            download={`reminders-${wish.from}-${wish.to}.${format}`}
          >
            {t(`preview.download.${format}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}
