import { Button, Loader, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClock, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateOf, formatLongDay, timeOf } from '../../lib/dates.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { destinations } from './clock-destinations.js';
import classes from './DemoBar.module.css';
import { demoClockQuery } from './demo.queries.js';
import { MoveClockForm } from './MoveClockForm.js';
import { useMoveClock } from './use-move-clock.js';

/** The demo's clock and inbox, on every page; real installations have neither. */
export function DemoBar() {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const clock = useQuery(demoClockQuery).data;
  const move = useMoveClock();
  const [isOpen, dialog] = useDisclosure(false);

  const moveTo = (instant: string) => {
    dialog.close();
    move.mutate(instant);
  };
  return (
    <section className={`${classes.root} no-print`} aria-label={t('demo.label')}>
      <div className={classes.inner}>
        <span className={classes.tag}>{t('demo.tag')}</span>
        <span className={classes.clock}>
          <IconClock size={16} aria-hidden />
          {clock !== undefined &&
            t('demo.clock.standsAt', {
              day: formatLongDay(i18n.language, dateOf(clock.now, clock.zone)),
              time: timeOf(clock.now, clock.zone),
              place: placeOf(clock.zone),
            })}
        </span>
        <span className={classes.controls}>
          {clock !== undefined &&
            destinations(clock).map((destination) => (
              <Button
                key={destination.label}
                className={classes.quick}
                size="compact-sm"
                variant="default"
                disabled={move.isPending}
                onClick={() => moveTo(destination.instant)}
              >
                {t(`demo.clock.${destination.label}`)}
              </Button>
            ))}
          {clock !== undefined && (
            <Popover
              opened={isOpen}
              onChange={dialog.set}
              position="bottom-end"
              width="min(22rem, calc(100vw - 2rem))"
              shadow="md"
              trapFocus
              withRoles={false}
              transitionProps={{ duration: 0 }}
            >
              <Popover.Target>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={move.isPending}
                  aria-haspopup="dialog"
                  onClick={dialog.toggle}
                >
                  {t('demo.clock.moveTo')}
                </Button>
              </Popover.Target>
              <Popover.Dropdown role="dialog" aria-label={t('demo.clock.dialog')}>
                <MoveClockForm clock={clock} onMove={moveTo} onCancel={dialog.close} />
              </Popover.Dropdown>
            </Popover>
          )}
          <Link to="/demo/inbox" search={{}} className={classes.inbox}>
            <IconMail size={16} aria-hidden />
            {t('demo.inbox.title')}
          </Link>
        </span>
        <p className={classes.outcome} data-empty={move.isIdle || undefined}>
          {move.isPending && (
            <>
              <Loader size={14} aria-hidden /> {t('demo.clock.moving')}
            </>
          )}
          {move.isError && <span role="alert">{problemWords(move.error)}</span>}
          {move.isSuccess &&
            `${t('demo.clock.due', { count: move.data.remindersDue })} · ${t('demo.clock.moved', {
              count: move.data.accepted,
              failed: move.data.failed,
            })}`}
        </p>
      </div>
    </section>
  );
}

/** "Asia/Kuala_Lumpur" → "Kuala Lumpur" */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
