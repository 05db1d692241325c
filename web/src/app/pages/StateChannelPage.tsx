import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { NotFound } from '../../components/NotFound.js';
import { PageHeader } from '../../components/PageHeader.js';
import { channelsQuery } from '../../features/letters/channels/channels.queries.js';
import { StateChannel } from '../../features/letters/channels/StateChannel.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';

const route = getRouteApi('/signed-in/member-states/channels/$stateId');

/** The channel for formal letters that a state nominated. */
export function StateChannelPage() {
  const { t } = useTranslation();
  const { stateId } = route.useParams();
  const channels = useQuery(channelsQuery(stateId));
  return (
    <LoadedPage query={useQuery(memberStatesQuery)}>
      {(states) => {
        const state = states.find(({ id }) => id === stateId);
        if (state === undefined) return <NotFound />;
        return (
          <>
            <PageHeader
              above={<Link to="/member-states/channels">{t('channel.title')}</Link>}
              title={t('channel.ofState', { state: state.name })}
              lead={t('channel.ofStateLead')}
              action={
                <Link to="/letters" search={{ memberState: state.isoCode }}>
                  {t('channel.lettersTo', { state: state.name })}
                </Link>
              }
            />
            <Loaded query={channels}>
              {(loaded) => <StateChannel key={stateId} stateId={stateId} channels={loaded} />}
            </Loaded>
          </>
        );
      }}
    </LoadedPage>
  );
}
