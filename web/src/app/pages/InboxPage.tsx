import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Inbox } from '../../features/demo/Inbox.js';

const route = getRouteApi('/signed-in/demo/inbox');

/** The demo's mail server, opened: every mail as its recipient sees it. */
export function InboxPage() {
  const { t } = useTranslation();
  const { mail, to } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('demo.inbox.title')}
        lead={t('demo.inbox.lead')}
        action={<LinkButton to="/reminders">{t('demo.inbox.planned')}</LinkButton>}
      />
      <Inbox mailId={mail} to={to} />
    </>
  );
}
