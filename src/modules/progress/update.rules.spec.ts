import fc from 'fast-check';
import { audiences } from '#app/kernel/actor.js';
import { applicabilities, implementationStatuses } from '#app/modules/plans/standing.js';
import { type PostUpdateInput, reportableStatuses } from '#app/modules/progress/update.dto.js';
import {
  closedReasonIn,
  faultsOf,
  type OwnStanding,
  reachOf,
  reportedStatus,
  standingAfter,
} from '#app/modules/progress/update.rules.js';
import { submissionStates } from '#app/modules/progress/update.js';

const update = (rest: Partial<PostUpdateInput>): PostUpdateInput => ({
  id: '01890000-0000-7000-8000-000000000001',
  basedOnVersion: 0,
  kind: 'report',
  ...rest,
});
const faults = (rest: Partial<PostUpdateInput>) =>
  faultsOf(update(rest)).map(({ pointer, code }) => `${pointer} ${code}`);

describe('faultsOf', () => {
  it.each<[Partial<PostUpdateInput>, string[]]>([
    [{ kind: 'report', status: 'in_progress' }, []],
    [{ kind: 'report' }, ['/status required']],
    [{ kind: 'report', status: 'in_progress', applicability: 'full' }, ['/applicability not_expected']],
    [{ kind: 'no_change' }, []],
    [{ kind: 'no_change', status: 'implemented' }, ['/status not_expected']],
    [{ kind: 'applicability', applicability: 'full' }, []],
    [{ kind: 'applicability' }, ['/applicability required']],
    [{ kind: 'applicability', applicability: 'part' }, ['/applicabilityReason required']],
    [
      { kind: 'applicability', applicability: 'none', applicabilityReason: ' ' },
      ['/applicabilityReason required'],
    ],
    [{ kind: 'applicability', applicability: 'none', applicabilityReason: 'No coast' }, []],
  ])('says of %j: %j', (rest, expected) => {
    expect(faults(rest)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'gazette.example',
    '//gazette.example',
  ])('does not link to %s', (url) => {
    expect(faults({ status: 'in_progress', evidence: [{ citation: 'Gazette', url }] })).toEqual([
      '/evidence/0/url not_a_web_address',
    ]);
  });
});

describe('reachOf', () => {
  it('reaches nobody before an update speaks for its state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...submissionStates),
        fc.constantFrom(...audiences),
        (state, visibility) => {
          const speaks = state === 'cleared' || state === 'accepted';
          const reach = reachOf(state, visibility);
          expect(reach.length > 0).toBe(speaks);
          if (speaks) expect(reach).toContain('own_state');
        },
      ),
    );
  });

  it('reaches every audience up to the visibility, and none wider', () => {
    expect(reachOf('cleared', 'own_state')).toEqual(['own_state']);
    expect(reachOf('cleared', 'secretariat')).toEqual(['own_state', 'secretariat']);
    expect(reachOf('accepted', 'public')).toEqual([...audiences]);
  });
});

describe('where the own state stands', () => {
  const standing = fc.record<OwnStanding>({
    status: fc.constantFrom(...implementationStatuses),
    periodNumber: fc.integer({ min: 0, max: 5 }),
    applicability: fc.constantFrom(...applicabilities),
  });

  it('repeats the last status when nothing has changed, and refuses when there is none', () => {
    fc.assert(
      fc.property(standing, (own) => {
        const status = reportedStatus({ kind: 'no_change' }, own, own.periodNumber);
        expect(status).toBe(own.status === 'not_reported' ? 'nothing_to_confirm' : own.status);
      }),
    );
  });

  it('asks for a report where the last period was implemented, for that says nothing of the next', () => {
    fc.assert(
      fc.property(standing, (own) => {
        const status = reportedStatus({ kind: 'no_change' }, own, own.periodNumber + 1);
        const isOver = own.status === 'not_reported' || own.status === 'implemented';
        expect(status).toBe(isOver ? 'nothing_to_confirm' : own.status);
      }),
    );
  });

  it('takes over what an update says, and leaves the rest', () => {
    const reported = fc.constantFrom(null, ...reportableStatuses);
    const applies = fc.constantFrom(null, ...applicabilities);
    fc.assert(
      fc.property(standing, reported, applies, (own, status, applicability) => {
        const after = standingAfter(own, { status, applicability, periodNumber: 6 });
        expect(after).toEqual({
          status: status ?? own.status,
          periodNumber: status === null ? own.periodNumber : 6,
          applicability: applicability ?? own.applicability,
        });
      }),
    );
  });

  it('closes what is implemented for its own period only, and what does not apply for all', () => {
    const done: OwnStanding = { status: 'implemented', periodNumber: 2, applicability: 'full' };
    expect([1, 2, 3].map((period) => closedReasonIn(done, period))).toEqual([null, 'implemented', null]);
    expect(closedReasonIn({ ...done, applicability: 'none' }, 3)).toBe('not_applicable');
    expect(closedReasonIn({ ...done, status: 'in_progress' }, 2)).toBeNull();
  });
});
