import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import type { Told } from '../../../components/use-told.js';
import type { Reminder } from '../../../lib/api-types.js';
import { useFollowUpDecisions } from './use-follow-up-decisions.js';

interface Props {
  reminder: Reminder;
  tell: (told: Told) => void;
}

/** Neither can be taken back here: a mail may have left, and what was dismissed is not drafted again. */
export function FollowUpActions({ reminder, tell }: Props) {
  const { t } = useTranslation();
  const { release, dismiss } = useFollowUpDecisions(reminder, tell);
  const { displayName: name } = reminder.recipient;
  const subject = `${reminder.milestone.title}, ${name}`;
  return (
    <div className="row">
      <ConfirmedAction
        label={t('waiting.release')}
        subject={subject}
        question={t('waiting.releaseQuestion', { name })}
        confirm={t('waiting.releaseNow')}
        action={release}
      />
      <ConfirmedAction
        label={t('waiting.dismiss')}
        subject={subject}
        question={t('waiting.dismissQuestion', { name })}
        confirm={t('waiting.dismissNow')}
        isDangerous
        action={dismiss}
      />
    </div>
  );
}
