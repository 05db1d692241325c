import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../features/session/session.mutations.js';
import bare from './BareHeader.module.css';
import classes from './Header.module.css';
import { Wordmark } from './Wordmark.js';

/** The head of the one page that is open to who must enrol a second factor first: nothing but the way out. */
export function BareHeader() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate({ to: '/sign-in', search: {} }));
  return (
    <header className={`${classes.root} no-print`}>
      <div className={classes.inner}>
        <Wordmark />
        <Button
          className={bare.wayOut}
          size="xs"
          variant="default"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('session.signOut')}
        </Button>
      </div>
    </header>
  );
}
