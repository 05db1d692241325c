import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import type { PolicyPreview } from '../../../lib/api-types.js';
import { useOffsetWords } from '../use-offset-words.js';
import { useStepWords } from '../use-step-words.js';
import classes from './Policies.module.css';

type Change = PolicyPreview['items'][number];

interface Props {
  changes: PolicyPreview;
  /** The steps that were tried: what is planned does not know them yet. */
  steps: { code: string; offset: string }[];
}

/** What would be added, removed and moved: the numbers, then each reminder, soonest first. */
export function PolicyChanges({ changes, steps }: Props) {
  const { t } = useTranslation();
  const offsetWords = useOffsetWords();
  const stepWords = useStepWords();
  const { counts, items, isTruncated } = changes;
  const offsets = new Map(steps.map(({ code, offset }) => [code, offset]));
  const columns: Column<Change>[] = [
    {
      key: 'change',
      header: t('policyEditor.change.what'),
      width: '7rem',
      render: ({ change }) => (
        <span className={classes.change} data-change={change}>
          {t(`policyEditor.change.${change}`)}
        </span>
      ),
    },
    {
      key: 'recipient',
      header: t('reminder.recipient'),
      width: '20%',
      render: ({ recipient }) => recipient.displayName,
    },
    {
      key: 'about',
      header: t('reminder.about'),
      render: ({ milestone: { title, state } }) => (state === null ? title : `${title}, ${state.name}`),
    },
    {
      key: 'step',
      header: t('reminder.step'),
      width: '8.5rem',
      render: ({ step }) => {
        const offset = offsets.get(step);
        return offset === undefined ? stepWords({ step }) : offsetWords(offset);
      },
    },
    {
      key: 'former',
      header: t('policyEditor.change.former'),
      width: '12rem',
      render: ({ formerSendAt }) => <SendTime at={formerSendAt} />,
    },
    {
      key: 'present',
      header: t('policyEditor.change.present'),
      width: '12rem',
      render: ({ sendAt }) => <SendTime at={sendAt} />,
    },
  ];
  return (
    <div className="stack-tight">
      <h4>{t('policyEditor.change.title')}</h4>
      <p>
        {[
          t('policyEditor.change.countAdded', { count: counts.added }),
          t('policyEditor.change.countRemoved', { count: counts.removed }),
          t('policyEditor.change.countMoved', { count: counts.moved }),
          t('policyEditor.change.countUnchanged', { count: counts.unchanged }),
        ].join(', ')}
        .
      </p>
      {items.length === 0 ? (
        <p className="muted">{t('policyEditor.change.nothing')}</p>
      ) : (
        <DataTable
          caption={t('policyEditor.change.title')}
          columns={columns}
          rows={items}
          rowKey={({ change, recipient, milestone, step, formerSendAt, sendAt }) =>
            [change, recipient.id, milestone.id, step, formerSendAt, sendAt].join(' ')
          }
        />
      )}
      {isTruncated && <p className="muted">{t('policyEditor.change.more', { count: items.length })}</p>}
    </div>
  );
}

function SendTime({ at }: { at: string | null }) {
  const { t } = useTranslation();
  return at === null ? (
    <span className="muted">{t('policyEditor.change.notSent')}</span>
  ) : (
    <InstantText at={at} />
  );
}
