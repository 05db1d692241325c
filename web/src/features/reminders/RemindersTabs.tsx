import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../components/TabLinks.js';
import { useMay } from '../../lib/session.js';
import { WaitingTab } from './waiting/WaitingTab.js';

/** Planned, sent, and the policy behind both. */
export function RemindersTabs() {
  const { t } = useTranslation();
  return (
    <TabLinks label={t('reminder.views')}>
      <Link to="/reminders" activeOptions={{ exact: true }}>
        {t('reminder.planned')}
      </Link>
      {useMay('reminder:preview') && <Link to="/reminders/preview">{t('preview.tab')}</Link>}
      {useMay('follow-up:release') && <WaitingTab />}
      <Link to="/reminders/sent">{t('reminder.sent')}</Link>
      <Link to="/reminders/policies">{t('reminder.policies')}</Link>
      {useMay('reminder-response:read') && <Link to="/reminders/responses">{t('reminder.responses')}</Link>}
      {useMay('letter:read') && <Link to="/letters">{t('letter.tab')}</Link>}
      {useMay('failing-address:see-to') && <Link to="/reminders/failing-addresses">{t('failing.tab')}</Link>}
    </TabLinks>
  );
}
