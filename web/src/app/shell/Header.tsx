import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.js';
import { AccountMenu } from './AccountMenu.js';
import classes from './Header.module.css';
import { isCurrent, navigationOf } from './navigation.js';
import { Wordmark } from './Wordmark.js';

/** Product, at most five entries of navigation, and who is signed in. */
export function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const [isOpen, menu] = useDisclosure(false);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <header className={`${classes.root} no-print`}>
      <div className={classes.inner}>
        <Link to="/" className={classes.home}>
          <Wordmark />
        </Link>
        <nav
          id="navigation"
          className={classes.nav}
          data-open={isOpen || undefined}
          aria-label={t('nav.label')}
        >
          {navigationOf(session).map((entry) => (
            <Link
              key={entry.to}
              to={entry.to}
              onClick={menu.close}
              aria-current={isCurrent(entry, pathname) ? 'page' : undefined}
            >
              {t(`nav.${entry.label}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.side}>
          <AccountMenu />
          <ActionIcon
            className={classes.burger}
            variant="subtle"
            color="gray"
            size="lg"
            aria-expanded={isOpen}
            aria-controls="navigation"
            aria-label={isOpen ? t('nav.close') : t('nav.open')}
            onClick={menu.toggle}
          >
            {isOpen ? <IconX size={20} aria-hidden /> : <IconMenu2 size={20} aria-hidden />}
          </ActionIcon>
        </div>
      </div>
    </header>
  );
}
