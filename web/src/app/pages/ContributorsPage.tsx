import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Section } from '../../components/Section.js';
import { useTold } from '../../components/use-told.js';
import { Contributors } from '../../features/accounts/contributors/Contributors.js';
import { Invitations } from '../../features/accounts/contributors/Invitations.js';
import { InviteContributorForm } from '../../features/accounts/contributors/InviteContributorForm.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { memberStatesQuery } from '../../features/member-states/member-states.queries.js';
import { useSession } from '../../lib/session.js';

/** Who drafts for a state, whoever is invited to, and the form that invites. */
export function ContributorsPage() {
  const { t } = useTranslation();
  const { grants, home } = useSession();
  const { notice, tell } = useTold();
  const done = (words: string) => tell({ kind: 'done', words });
  const own = grants.flatMap(({ role, memberState }) =>
    role === 'focal_point' && memberState !== null ? [memberState.id] : [],
  );
  return (
    <>
      <PageHeader
        title={t(home === 'commitments' ? 'contributor.ours' : 'contributor.title')}
        lead={t('contributor.lead')}
      />
      <MemberStatesTabs />
      {notice}
      <Contributors onWithdrawn={done} />
      <Section title={t('contributor.invitations')}>
        <Invitations onDone={done} />
      </Section>
      <Section title={t('contributor.invite')} note={t('contributor.inviteNote')}>
        <Loaded query={useQuery(memberStatesQuery)}>
          {(states) => (
            <InviteContributorForm
              states={own.length === 0 ? states : states.filter(({ id }) => own.includes(id))}
              onSent={(email) => done(t('contributor.sent', { email }))}
            />
          )}
        </Loaded>
      </Section>
    </>
  );
}
