import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { Section } from '../../components/Section.js';
import { PreferencesForm } from './PreferencesForm.js';
import { preferencesQuery } from './settings.queries.js';

/** How the person wants to be written to. */
export function Preferences() {
  const { t } = useTranslation();
  const preferences = useQuery({ ...preferencesQuery, refetchOnWindowFocus: false });
  // What was chosen stays on the screen, whatever is read meanwhile, until the person asks for what is on record.
  const [round, setRound] = useState(0);
  const loadAgain = async () => {
    await preferences.refetch();
    setRound(round + 1);
  };
  return (
    <Section title={t('settings.mails')}>
      <Loaded query={preferences}>
        {(known) => <PreferencesForm key={round} preferences={known} onLoadAgain={loadAgain} />}
      </Loaded>
    </Section>
  );
}
