import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmedAction } from '../../../components/ConfirmedAction.js';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import type { Invitation } from '../../../lib/api-types.js';
import { AccountsError } from '../AccountsError.js';
import {
  invitationsQuery,
  useInviteAgain,
  useInviteContributor,
  useRevokeInvitation,
} from './contributors.queries.js';

/** What was neither accepted nor ended. */
export function Invitations({ onDone }: { onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const invitations = useInfiniteQuery(invitationsQuery);
  const columns: Column<Invitation>[] = [
    {
      key: 'name',
      header: t('person.name'),
      width: '34%',
      render: ({ name, memberState }) => (
        <>
          {name}
          <div className="muted">
            {memberState === null
              ? t('contributor.toSignIn')
              : t('contributor.toContribute', { state: memberState.name })}
          </div>
        </>
      ),
    },
    { key: 'email', header: t('person.email'), render: ({ email }) => email },
    {
      key: 'expires',
      header: t('contributor.expires'),
      width: '13rem',
      render: ({ expiresAt, isExpired }) => (
        <>
          <InstantText at={expiresAt} />
          {isExpired && <div className="muted">{t('contributor.expired')}</div>}
        </>
      ),
    },
    {
      key: 'tools',
      header: t('contributor.tools'),
      width: '16rem',
      render: (invitation) => <InvitationTools invitation={invitation} onDone={onDone} />,
    },
  ];
  return (
    <Loaded query={invitations}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0) return <EmptyState title={t('contributor.noInvitations')} />;
        return (
          <>
            <DataTable
              caption={t('contributor.invitations')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
            <MoreButton query={invitations} />
          </>
        );
      }}
    </Loaded>
  );
}

interface ToolsProps {
  invitation: Invitation;
  onDone: (words: string) => void;
}

function InvitationTools({ invitation, onDone }: ToolsProps) {
  const { t } = useTranslation();
  const { id, name, email, memberState, personId } = invitation;
  const revoke = useRevokeInvitation(id);
  const contribute = useInviteContributor();
  const account = useInviteAgain();
  const onSuccess = () => onDone(t('contributor.sent', { email }));
  const again = () => {
    if (memberState !== null) {
      contribute.mutate({ stateId: memberState.id, email, displayName: name }, { onSuccess });
    } else if (personId !== null) {
      account.mutate(personId, { onSuccess });
    }
  };
  return (
    <div className="row no-print">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('contributor.again')}: ${name}`}
        loading={contribute.isPending || account.isPending}
        onClick={again}
      >
        {t('contributor.again')}
      </Button>
      <ConfirmedAction
        label={t('contributor.revoke')}
        subject={name}
        question={t('contributor.revokeQuestion', { email })}
        confirm={t('contributor.revoke')}
        action={{
          isPending: revoke.isPending,
          mutate: () => revoke.mutate(undefined, { onSuccess: () => onDone(t('contributor.revoked')) }),
        }}
      />
      <AccountsError error={revoke.error ?? contribute.error ?? account.error} catalogue="person.faults" />
    </div>
  );
}
