import type { Submission } from '#app/modules/progress/clearance/submissions.reader.js';

/** `ACTIF-POA/CL/KH/1.2/3`: the plan, the state, the commitment and which of its updates. It needs no register. */
export function sheetReferenceOf({
  planCode,
  stateCode,
  commitmentCode,
  updateVersion,
}: Pick<Submission, 'planCode' | 'stateCode' | 'commitmentCode' | 'updateVersion'>): string {
  return `${planCode}/CL/${stateCode}/${commitmentCode}/${updateVersion}`;
}
