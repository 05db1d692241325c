import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Nomination } from '../../../lib/api-types.js';
import { useMay } from '../../../lib/session.js';
import { personName } from '../person-name.js';

/** Whom the note names, with a way to them for who may know more. */
export function NominationPerson({ nomination: { person } }: { nomination: Nomination }) {
  const { t } = useTranslation();
  const mayRead = useMay('person:read');
  return (
    <>
      {mayRead ? (
        <Link to="/people/$personId" params={{ personId: person.id }} preload={false}>
          {personName(person)}
        </Link>
      ) : (
        personName(person)
      )}
      {person.post !== null && person.post !== person.displayName && (
        <div className="muted">{person.post}</div>
      )}
      {!person.isActive && <div className="muted">{t('person.standings.deactivated')}</div>}
    </>
  );
}
