import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../components/TabLinks.js';

/** What is the person's own: how they are written to, and how they prove who they are. */
export function SettingsTabs() {
  const { t } = useTranslation();
  return (
    <TabLinks label={t('settings.title')}>
      <Link to="/settings" activeOptions={{ exact: true }}>
        {t('settings.mailsAndAbsences')}
      </Link>
      <Link to="/settings/security">{t('security.title')}</Link>
    </TabLinks>
  );
}
