import type { Applicability, Assignment, ReportedStatus, Visibility } from '../../../lib/api-types.js';
import type { UpdateBody } from './use-post-update.js';

export interface EvidenceValues {
  citation: string;
  url: string;
}

/** What the form holds; empty words are the absence of a statement. */
export interface UpdateFormValues {
  kind: 'report' | 'applicability';
  status: ReportedStatus | null;
  narrative: string;
  difficulties: string;
  assistanceNeeded: string;
  evidence: EvidenceValues[];
  applicability: Applicability | null;
  applicabilityReason: string;
  visibility: Visibility;
}

/** A new update starts from the status as it stands, with nothing said yet. */
export function startValues({
  status,
  applicability,
}: Pick<Assignment, 'status' | 'applicability'>): UpdateFormValues {
  return {
    kind: 'report',
    status: status === null || status === 'not_reported' ? null : status,
    narrative: '',
    difficulties: '',
    assistanceNeeded: '',
    evidence: [],
    applicability: applicability === 'full' ? null : applicability,
    applicabilityReason: '',
    // Wider than the secretariat is an explicit act (docs/glossary.md, visibility).
    visibility: 'secretariat',
  };
}

/** The request that these values make. */
export function toUpdateBody(values: UpdateFormValues, basedOnVersion: number): UpdateBody {
  const { kind, visibility } = values;
  if (kind === 'applicability') {
    return {
      basedOnVersion,
      kind,
      visibility,
      applicability: values.applicability ?? undefined,
      applicabilityReason: words(values.applicabilityReason),
    };
  }
  const evidence = values.evidence
    .filter(({ citation }) => citation.trim() !== '')
    .map(({ citation, url }) => ({ citation: citation.trim(), url: words(url) }));
  return {
    basedOnVersion,
    kind,
    visibility,
    status: values.status ?? undefined,
    narrative: words(values.narrative),
    difficulties: words(values.difficulties),
    assistanceNeeded: words(values.assistanceNeeded),
    evidence: evidence.length === 0 ? undefined : evidence,
  };
}

function words(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
