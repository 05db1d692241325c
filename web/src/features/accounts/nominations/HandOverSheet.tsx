import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText, DueText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Facts } from '../../../components/Facts.js';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import { Section } from '../../../components/Section.js';
import type { HandOver } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { personName } from '../person-name.js';
import { HandOverLetters } from './HandOverLetters.js';
import { HandOverMails } from './HandOverMails.js';

type Implementation = HandOver['implementations'][number];

/** What whoever takes over a post finds, on the screen and on paper. */
export function HandOverSheet({ sheet }: { sheet: HandOver }) {
  const { t } = useTranslation();
  const { nomination, predecessor, successor, memberState, implementations } = sheet;
  const nobody = <span className="muted">{t('handOver.nobody')}</span>;
  const columns: Column<Implementation>[] = [
    {
      key: 'commitment',
      header: t('handOver.commitment'),
      width: '42%',
      render: ({ code, title, plan, commitmentId }) => (
        <>
          {code}{' '}
          <Link
            to="/plans/$planId/commitments/$commitmentId"
            params={{ planId: plan.id, commitmentId }}
            search={{ state: memberState.isoCode }}
            preload={false}
          >
            {title}
          </Link>
          <div className="muted">
            {plan.shortTitle} {plan.isIllustrative && <IllustrativeLabel />}
          </div>
        </>
      ),
    },
    {
      key: 'due',
      header: t('handOver.due'),
      width: '20%',
      render: ({ due }) => <DueText due={due} withDistance={false} />,
    },
    {
      key: 'status',
      header: t('handOver.status'),
      render: (implementation) => <Standing implementation={implementation} />,
    },
    {
      key: 'waiting',
      header: t('handOver.waiting'),
      render: (implementation) => <Waiting implementation={implementation} />,
    },
  ];
  return (
    <>
      <Facts
        facts={[
          [
            t('handOver.holder'),
            <span key="holder">
              {personName(nomination.person)}, <DayText on={nomination.fromOn} />
              {nomination.untilOn !== null && (
                <>
                  {' – '}
                  <DayText on={nomination.untilOn} />
                </>
              )}
            </span>,
          ],
          [t('handOver.predecessor'), predecessor === null ? nobody : personName(predecessor)],
          [t('handOver.successor'), successor === null ? nobody : personName(successor)],
          [t('nominations.source'), nomination.source],
        ]}
      />
      <Section title={t('handOver.implementations')}>
        {implementations.length === 0 ? (
          <EmptyState title={t('handOver.implementationsNone')} />
        ) : (
          <DataTable
            caption={t('handOver.implementations')}
            columns={columns}
            rows={implementations}
            rowKey={({ plan, commitmentId }) => `${plan.id} ${commitmentId}`}
          />
        )}
      </Section>
      <HandOverLetters letters={sheet.letters} />
      <HandOverMails mails={sheet.mails} reminders={sheet.reminders} />
    </>
  );
}

function Standing({ implementation: { status, confirmedAt } }: { implementation: Implementation }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { user } = useSession();
  return (
    <>
      {t(`status.${status}`)}
      {confirmedAt !== null && status !== 'not_reported' && (
        <div className="muted">
          {t('confirmedOn', { date: words.day(dateOf(confirmedAt, user.timeZone)) })}
        </div>
      )}
    </>
  );
}

function Waiting({
  implementation: { waiting, waitingSince, waitingFrom },
}: {
  implementation: Implementation;
}) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { user } = useSession();
  if (waiting === null || waitingSince === null) return null;
  const date = words.day(dateOf(waitingSince, user.timeZone));
  return t(`handOver.waitings.${waiting}`, { name: waitingFrom ?? '', date });
}
