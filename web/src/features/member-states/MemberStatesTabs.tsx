import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../components/TabLinks.js';
import { useMay } from '../../lib/session.js';

/** The states, and what decides on which days their people are written to. */
export function MemberStatesTabs() {
  const { t } = useTranslation();
  return (
    <TabLinks label={t('state.views')}>
      <Link to="/member-states" activeOptions={{ exact: true }}>
        {t('state.listTitle')}
      </Link>
      <Link to="/member-states/holidays">{t('holiday.title')}</Link>
      <Link to="/member-states/working-weeks">{t('workingWeek.title')}</Link>
      {useMay('clearance-setting:read') && (
        <Link to="/member-states/clearance">{t('clearanceSetting.tab')}</Link>
      )}
      {useMay('person:read') && <Link to="/people">{t('person.tab')}</Link>}
      {useMay('nomination:read') && <Link to="/nominations">{t('nominations.tab')}</Link>}
      {useMay('contributor:invite') && <Link to="/contributors">{t('contributor.tab')}</Link>}
      {useMay('channel:read') && <Link to="/member-states/channels">{t('channel.tab')}</Link>}
    </TabLinks>
  );
}
