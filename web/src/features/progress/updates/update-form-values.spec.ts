import { toUpdateBody, type UpdateFormValues } from './update-form-values.js';

const values: UpdateFormValues = {
  kind: 'report',
  status: 'in_progress',
  narrative: '  A decree was signed.  ',
  difficulties: '   ',
  assistanceNeeded: '',
  evidence: [
    { citation: ' Decree 12 ', url: '' },
    { citation: '', url: '' },
  ],
  applicability: 'part',
  applicabilityReason: 'Coastal provinces only',
  visibility: 'secretariat',
};

describe('update form', () => {
  it('sends what was said, without blank words or empty evidence', () => {
    expect(toUpdateBody(values, 3)).toEqual({
      basedOnVersion: 3,
      kind: 'report',
      visibility: 'secretariat',
      status: 'in_progress',
      narrative: 'A decree was signed.',
      evidence: [{ citation: 'Decree 12' }],
    });
  });

  it('keeps a statement on applicability apart from any report', () => {
    expect(toUpdateBody({ ...values, kind: 'applicability' }, 3)).toEqual({
      basedOnVersion: 3,
      kind: 'applicability',
      visibility: 'secretariat',
      applicability: 'part',
      applicabilityReason: 'Coastal provinces only',
    });
  });
});
