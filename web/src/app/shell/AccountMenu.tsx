import {
  Button,
  type MantineColorScheme,
  Popover,
  Radio,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.js';
import { useSignOut } from '../../features/session/session.mutations.js';
import { useMay, useSession } from '../../lib/session.js';
import classes from './AccountMenu.module.css';

const colorSchemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Who is signed in and as what; the colours of the screen; the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user, grants, home } = useSession();
  const mayInvite = useMay('contributor:invite');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const readsTrail = useMay('audit:read');
  const exportsPeople = useMay('person:export');
  const [isOpen, menu] = useDisclosure(false);
  const signOut = useSignOut(() => void navigate({ to: '/sign-in', search: {} }));
  return (
    <Popover
      opened={isOpen}
      onChange={menu.set}
      position="bottom-end"
      shadow="md"
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton className={classes.opener} aria-haspopup="dialog" onClick={menu.toggle}>
          <span className={classes.name}>{user.displayName}</span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('nav.account')}>
        <div className="stack">
          <div className={classes.grants}>
            <div>{user.email}</div>
            {grants.map((grant) => (
              <div key={`${grant.role} ${grant.memberState?.id} ${grant.planId}`}>
                {t(`role.${grant.role}`)}
                {grant.memberState !== null && `, ${grant.memberState.name}`}
              </div>
            ))}
          </div>
          <Radio.Group label={t('colorScheme.label')} value={colorScheme} onChange={setColorScheme}>
            <div className={classes.choices}>
              {colorSchemes.map((scheme) => (
                <Radio key={scheme} value={scheme} label={t(`colorScheme.${scheme}`)} />
              ))}
            </div>
          </Radio.Group>
          {home === 'commitments' && mayInvite && (
            <LinkButton to="/contributors" variant="default" onClick={menu.close}>
              {t('contributor.ours')}
            </LinkButton>
          )}
          <LinkButton to="/settings" variant="default" onClick={menu.close}>
            {t('settings.title')}
          </LinkButton>
          <LinkButton to="/settings/security" variant="default" onClick={menu.close}>
            {t('security.title')}
          </LinkButton>
          {readsTrail && (
            <LinkButton to="/audit-trail" variant="default" onClick={menu.close}>
              {t('auditTrail.title')}
            </LinkButton>
          )}
          {exportsPeople && (
            <LinkButton to="/personal-data" variant="default" onClick={menu.close}>
              {t('personalData.title')}
            </LinkButton>
          )}
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('session.signOut')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
