import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useTold } from '../../components/use-told.js';
import { PersonHoldings } from '../../features/personal-data/PersonHoldings.js';
import { PersonSearch } from '../../features/personal-data/PersonSearch.js';

const route = getRouteApi('/signed-in/personal-data');

/** What the tracker holds of a person: to be given to them, and to be erased. */
export function PersonalDataPage() {
  const { t } = useTranslation();
  const { email } = route.useSearch();
  const navigate = route.useNavigate();
  const { notice, tell } = useTold();
  const look = (address: string | undefined) => void navigate({ search: { email: address } });
  return (
    <>
      <PageHeader title={t('personalData.title')} lead={t('personalData.lead')} />
      <div className="stack">
        {notice}
        <PersonSearch key={email} email={email} onSearch={look} />
        {email === undefined ? (
          <EmptyState title={t('personalData.none')}>{t('personalData.noneHint')}</EmptyState>
        ) : (
          <div>
            <PersonHoldings
              email={email}
              onErased={(pseudonym) => {
                tell({ kind: 'done', words: t('personalData.erased', { pseudonym }) });
                look(undefined);
              }}
            />
          </div>
        )}
      </div>
    </>
  );
}
