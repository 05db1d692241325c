import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../components/Loaded.js';
import { Section } from '../../../components/Section.js';
import { OwnAddress } from './OwnAddress.js';
import { ProfileForm } from './ProfileForm.js';
import { profileQuery } from './profile.queries.js';

/** How the person signed in is written, addressed and reached. */
export function Profile() {
  const { t } = useTranslation();
  const profile = useQuery({ ...profileQuery, refetchOnWindowFocus: false });
  return (
    <Section title={t('person.profile')} note={t('person.profileNote')}>
      <Loaded query={profile}>
        {(known) => (
          <div className="stack">
            <ProfileForm profile={known} />
            <OwnAddress profile={known} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}
