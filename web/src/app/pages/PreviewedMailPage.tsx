import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFound } from '../../components/NotFound.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PreviewedMail } from '../../features/reminders/preview/PreviewedMail.js';
import { useDateWords } from '../../lib/use-date-words.js';

const route = getRouteApi('/signed-in/reminders/preview/mail');

/** One mail that has not been sent. */
export function PreviewedMailPage() {
  const { t } = useTranslation();
  const words = useDateWords();
  const { recipient, on, ...search } = route.useSearch();
  if (recipient === undefined || on === undefined) return <NotFound />;
  return (
    <>
      <PageHeader
        above={
          <Link to="/reminders/preview" search={search}>
            {t('preview.title')}
          </Link>
        }
        title={t('preview.mail.title')}
        lead={t('preview.mail.lead', { day: words.day(on) })}
      />
      <PreviewedMail key={`${recipient} ${on}`} recipient={recipient} on={on} />
    </>
  );
}
