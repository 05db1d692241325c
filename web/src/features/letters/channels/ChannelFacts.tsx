import { useTranslation } from 'react-i18next';
import { DayText } from '../../../components/DateText.js';
import { Facts } from '../../../components/Facts.js';
import type { Channel } from '../../../lib/api-types.js';

/** One channel as the state named it. */
export function ChannelFacts({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { untilOn } = channel;
  return (
    <Facts
      facts={[
        [t('letter.form'), t(`letter.forms.${channel.form}`)],
        [t('letter.addressee'), channel.addressee],
        [t('channel.way'), channel.way],
        [t('channel.fromOn'), <DayText key="from" on={channel.fromOn} />],
        untilOn !== null && [t('channel.untilOn'), <DayText key="until" on={untilOn} />],
        [t('source'), channel.source],
      ]}
    />
  );
}
