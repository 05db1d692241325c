import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../components/TabLinks.js';

/** Planned, sent, and the policy behind both. */
export function RemindersTabs() {
  const { t } = useTranslation();
  return (
    <TabLinks label={t('reminder.views')}>
      <Link to="/reminders" activeOptions={{ exact: true }}>
        {t('reminder.planned')}
      </Link>
      <Link to="/reminders/sent">{t('reminder.sent')}</Link>
      <Link to="/reminders/policies">{t('reminder.policies')}</Link>
    </TabLinks>
  );
}
