import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../lib/session.js';
import { DayText } from './DateText.js';
import classes from './PageHeader.module.css';

interface Props {
  title: string;
  /** Where this page hangs: links to what is above it. */
  above?: ReactNode;
  /** Labels beside the title. */
  labels?: ReactNode;
  /** One line on what the page is about. */
  lead?: ReactNode;
  /** The as-of date; today unless the page lets one choose. */
  asOf?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
}

/** Title, as-of date, one primary action: the head of every page. */
export function PageHeader({ title, above, labels, lead, asOf, action }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  useDocumentTitle(title);
  return (
    <header className={classes.root}>
      <div className={classes.words}>
        {above !== undefined && <div className={classes.above}>{above}</div>}
        <div className={classes.titleLine}>
          <h1 className={classes.title}>{title}</h1>
          {labels}
        </div>
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      </div>
      <div className={classes.side}>
        <div className={classes.asOf}>
          {asOf ?? (
            <>
              {t('asOf')} <DayText on={today} />
            </>
          )}
        </div>
        {action !== undefined && <div className="no-print">{action}</div>}
      </div>
    </header>
  );
}

/** Names the page in the browser's tab and history. */
export function useDocumentTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('documentTitle', { title });
  }, [t, title]);
}
