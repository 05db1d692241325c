import { useTranslation } from 'react-i18next';
import type { Applicability, Health, Status } from '../lib/api-types.js';
import { StatusGlyph } from './StatusGlyph.js';
import { glyphKind } from '../lib/glyph-kind.js';
import classes from './StatusText.module.css';

interface Props {
  status: Status | null;
  applicability: Applicability | null;
  health?: Health;
  detail?: string;
}

/** A status in glyph and words, the same on every screen; null is what has not been shared with the reader. */
export function StatusText({ status, applicability, health, detail }: Props) {
  const { t } = useTranslation();
  if (status === null) return <span className="muted">{t('status.notShared')}</span>;
  const kind = glyphKind(status, applicability);
  return (
    <span className={classes.root}>
      <StatusGlyph kind={kind} isStale={health === 'stale'} />
      <span>
        {t(`status.${kind}`)}
        {applicability === 'part' && <span className="muted"> · {t('applicability.part')}</span>}
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
    </span>
  );
}
