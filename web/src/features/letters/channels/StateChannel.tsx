import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { Section } from '../../../components/Section.js';
import type { Channels } from '../../../lib/api-types.js';
import { ChannelFacts } from './ChannelFacts.js';
import { ChannelTools } from './ChannelTools.js';

/** Through which office, in which form and by which way a state wishes to be written to, now and before. */
export function StateChannel({ stateId, channels }: { stateId: string; channels: Channels }) {
  const { t } = useTranslation();
  const inForce = channels.channels.find(({ isInForce }) => isInForce);
  const others = channels.channels.filter((channel) => channel !== inForce);
  return (
    <>
      {channels.may.nominate && <ChannelTools stateId={stateId} channels={channels} />}
      <Section title={t('channel.inForce')}>
        {inForce === undefined ? (
          <EmptyState title={t('channel.none')}>{t('channel.noneHint')}</EmptyState>
        ) : (
          <ChannelFacts channel={inForce} />
        )}
      </Section>
      {others.length > 0 && (
        <Section title={t('channel.others')} note={t('channel.othersNote')}>
          <div className="stack">
            {others.map((channel) => (
              <ChannelFacts key={channel.fromOn} channel={channel} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
