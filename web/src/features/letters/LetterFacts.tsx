import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../components/DateText.js';
import { DeliveryState } from '../../components/DeliveryState.js';
import { Facts } from '../../components/Facts.js';
import type { LetterDetail } from '../../lib/api-types.js';
import { useMay } from '../../lib/session.js';
import { LetterStateText } from './LetterStateText.js';

export function LetterFacts({ letter }: { letter: LetterDetail }) {
  const { t } = useTranslation();
  const { sentOn, memberState } = letter;
  return (
    <Facts
      facts={[
        [
          t('letter.state'),
          <>
            <LetterStateText state={letter.state} />
            <p className="muted">{t(`letter.meanings.${letter.state}`)}</p>
          </>,
        ],
        sentOn !== null && [t('letter.sentOn'), <DayText key="sent" on={sentOn} />],
        letter.sentWay !== null && [t('letter.sentWay'), letter.sentWay],
        letter.markedSentBy !== null && [t('letter.markedSentBy'), letter.markedSentBy.displayName],
        letter.withdrawnReason !== null && [t('letter.withdrawnReason'), letter.withdrawnReason],
        letter.withdrawnReason !== null && [
          t('letter.withdrawnBy'),
          letter.withdrawnBy?.displayName ?? t('letter.tracker'),
        ],
        [t('letter.addressee'), letter.addressee],
        [
          t('letter.channel'),
          <>
            {letter.channel ?? t('letter.noChannelHint')}{' '}
            <Link to="/member-states/channels/$stateId" params={{ stateId: memberState.id }} preload={false}>
              {t('letter.openChannel', { state: memberState.name })}
            </Link>
          </>,
        ],
        [t('letter.form'), t(`letter.forms.${letter.form}`)],
        [t('letter.dated'), <DayText key="dated" on={letter.datedOn} />],
        [t('letter.sender'), letter.sender],
        letter.plan !== null && [t('letter.plan'), letter.plan.shortTitle],
        [t('letter.advanceCopy'), <AdvanceCopy key="copy" copy={letter.advanceCopy} />],
      ]}
    />
  );
}

/** The mail that told the focal point; the secretariat reads the mails of everybody. */
function AdvanceCopy({ copy }: { copy: LetterDetail['advanceCopy'] }) {
  const { t } = useTranslation();
  const mayRead = useMay('letter:conclude');
  return (
    <span className="row">
      <DeliveryState delivery={copy} />
      {mayRead && (
        <Link to="/reminders/sent/$deliveryId" params={{ deliveryId: copy.deliveryId }} preload={false}>
          {t('letter.openCopy')}
        </Link>
      )}
    </span>
  );
}
