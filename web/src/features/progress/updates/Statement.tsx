import { useTranslation } from 'react-i18next';
import { DayText } from '../../../components/DateText.js';
import { StatusText } from '../../../components/StatusText.js';
import type { Update } from '../../../lib/api-types.js';
import classes from './Statement.module.css';

type Props = {
  statement: Pick<
    Update,
    | 'kind'
    | 'status'
    | 'applicability'
    | 'applicabilityReason'
    | 'narrative'
    | 'difficulties'
    | 'assistanceNeeded'
  > & { evidence: Pick<Update['evidence'][number], 'citation' | 'url' | 'effectiveOn'>[] };
};

/** What an update says: its status or applicability, its words, its evidence. */
export function Statement({ statement }: Props) {
  const { t } = useTranslation();
  const { kind, applicability, applicabilityReason, narrative, difficulties, assistanceNeeded, evidence } =
    statement;
  return (
    <div className={classes.root}>
      {kind === 'applicability' ? (
        applicability !== null && <p>{t(`applicability.${applicability}`)}</p>
      ) : (
        <StatusText
          status={statement.status ?? 'not_reported'}
          applicability={null}
          detail={kind === 'no_change' ? t('update.kind.no_change') : undefined}
        />
      )}
      <Words text={kind === 'applicability' ? applicabilityReason : narrative} />
      {kind !== 'applicability' && (
        <>
          <Words label={t('update.difficulties')} text={difficulties} />
          <Words label={t('update.assistanceNeeded')} text={assistanceNeeded} />
          {evidence.length > 0 && (
            <div>
              <p className={classes.label}>{t('update.evidence')}</p>
              <ul className={classes.evidence}>
                {evidence.map(({ citation, url, effectiveOn }, index) => (
                  <li key={index}>
                    {url === null || url === '' ? (
                      citation
                    ) : (
                      <a href={url} target="_blank" rel="noreferrer">
                        {citation}
                      </a>
                    )}
                    {effectiveOn !== null && (
                      <span className="muted">
                        {' '}
                        ({t('update.effectiveOn')} <DayText on={effectiveOn} />)
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Words({ label, text }: { label?: string; text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <div>
      {label !== undefined && <p className={classes.label}>{label}</p>}
      <p className="pre-wrap">{text}</p>
    </div>
  );
}
