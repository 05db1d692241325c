import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../../lib/api-types.js';

export interface Place {
  organisationId: string | null;
  isRoleMailbox: boolean;
}

interface Props {
  organisations: Pick<Organisation, 'id' | 'name'>[];
  place: Place;
  onChange: (place: Place) => void;
}

/** Whose working week the person keeps, and whether the mailbox is theirs alone. */
export function OrganisationFields({ organisations, place, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('person.organisation')}
        value={place.organisationId ?? ''}
        data={[
          { value: '', label: t('person.noOrganisation') },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...place, organisationId: value === '' ? null : value })
        }
      />
      <Checkbox
        label={t('person.isRoleMailbox')}
        description={t('person.isRoleMailboxHint')}
        checked={place.isRoleMailbox}
        onChange={({ currentTarget: { checked } }) => onChange({ ...place, isRoleMailbox: checked })}
      />
    </>
  );
}
