import { useTranslation } from 'react-i18next';
import type { PersonRole } from '../../../lib/api-types.js';
import { useDateWords } from '../../../lib/use-date-words.js';

/** "Focal Point, Cambodia (main focal point, from 1 February 2018)" */
export function RoleText({ role }: { role: PersonRole }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { fromOn, untilOn } = role;
  const [from, until] = [fromOn && words.day(fromOn), untilOn && words.day(untilOn)];
  const days =
    from !== null && until !== null
      ? t('person.fromTo', { from, until })
      : from !== null
        ? t('person.fromOn', { from })
        : until !== null && t('person.untilOn', { until });
  const details = [role.function !== null && t(`nomination.${role.function}`), days].filter(Boolean);
  return (
    <span>
      {t(`role.${role.role}`)}
      {role.memberState !== null && `, ${role.memberState.name}`}
      {details.length > 0 && <span className="muted"> ({details.join(', ')})</span>}
    </span>
  );
}
