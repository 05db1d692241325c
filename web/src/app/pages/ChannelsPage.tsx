import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ChannelList } from '../../features/letters/channels/ChannelList.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { useSession } from '../../lib/session.js';

/** To the channels of each state; who acts for a state reads those of their own. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const own = useSession().grants.flatMap(({ memberState }) =>
    memberState === null ? [] : [memberState.id],
  );
  return (
    <>
      <PageHeader title={t('channel.title')} lead={t('channel.lead')} />
      <MemberStatesTabs />
      <Loaded query={useQuery(memberStatesQuery)}>
        {(states) => (
          <ChannelList states={own.length === 0 ? states : states.filter(({ id }) => own.includes(id))} />
        )}
      </Loaded>
    </>
  );
}
