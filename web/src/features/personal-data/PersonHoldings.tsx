import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Facts } from '../../components/Facts.js';
import { Loaded } from '../../components/Loaded.js';
import { Section } from '../../components/Section.js';
import type { PersonalData } from '../../lib/api-types.js';
import { Problem } from '../../lib/problem.js';
import { useMay } from '../../lib/session.js';
import { ErasePerson } from './ErasePerson.js';
import { personalDataQuery } from './personal-data.queries.js';

interface Props {
  email: string;
  onErased: (pseudonym: string) => void;
}

/** What is held of the person with an address, and what becomes of it. */
export function PersonHoldings({ email, onErased }: Props) {
  const { t } = useTranslation();
  const person = useQuery(personalDataQuery(email));
  const mayErase = useMay('person:erase');
  if (person.error instanceof Problem && person.error.status === 404) {
    return <EmptyState title={t('personalData.notFound')}>{email}</EmptyState>;
  }
  return (
    <Loaded query={person}>
      {(data) => (
        <>
          <Facts
            facts={[
              [t('personalData.name'), data.displayName],
              data.post !== null && [t('personalData.post'), data.post],
              [t('personalData.email'), data.email],
            ]}
          />
          <Section title={t('personalData.holdings')}>
            <Holdings holdings={data.holdings} />
            <Button
              mt="md"
              variant="default"
              component="a"
              href={`/api/v1/personal-data/${data.id}/file`}
              download
            >
              {t('personalData.download')}
            </Button>
          </Section>
          {mayErase && <ErasePerson person={data} onErased={onErased} />}
        </>
      )}
    </Loaded>
  );
}

type Holding = PersonalData['holdings'][number];

function Holdings({ holdings }: { holdings: Holding[] }) {
  const { t, i18n } = useTranslation();
  if (holdings.length === 0) return <p className="muted">{t('personalData.nothing')}</p>;
  const kindWords = (kind: string) => {
    const key = `personalData.kinds.${kind}`;
    return i18n.exists(key) ? i18n.t(key, { defaultValue: kind }) : kind.replaceAll('_', ' ');
  };
  const columns: Column<Holding>[] = [
    { key: 'kind', header: t('personalData.kind'), width: '40%', render: ({ kind }) => kindWords(kind) },
    { key: 'count', header: t('personalData.count'), width: '8rem', render: ({ count }) => count },
    {
      key: 'fate',
      header: t('personalData.fate'),
      render: ({ fate }) => t(`personalData.fates.${fate}`),
    },
  ];
  return (
    <DataTable
      caption={t('personalData.holdings')}
      columns={columns}
      rows={holdings}
      rowKey={({ kind }) => kind}
    />
  );
}
