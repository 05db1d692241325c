import { changedFields, grantFaults, grantOf } from '#app/modules/accounts/people.rules.js';

describe('a role that no nomination gives', () => {
  it('is for a state where it drafts for one, and for none otherwise', () => {
    const grants = [
      grantOf({ role: 'contributor', stateId: 'kh' }),
      grantOf({ role: 'secretariat_officer', planId: 'poa' }),
    ];
    expect(grantFaults(grants)).toEqual([]);
    expect(
      grantFaults([grantOf({ role: 'contributor' }), grantOf({ role: 'observer', stateId: 'kh' })]),
    ).toEqual([
      { pointer: '/roles/0/stateId', code: 'state_missing', params: { role: 'contributor' } },
      { pointer: '/roles/1/stateId', code: 'state_needless', params: { role: 'observer' } },
    ]);
  });
});

describe('a change of a person', () => {
  it('is told by the names of what changed alone', () => {
    const words = {
      displayName: 'Desk officer',
      style: null,
      rank: null,
      post: 'Desk',
      salutation: null,
      timeZone: 'UTC',
      language: 'en',
      organisationId: null,
      isRoleMailbox: false,
    };
    expect(changedFields(words, words)).toEqual([]);
    expect(changedFields(words, { ...words, rank: 'Colonel', post: 'Chief' })).toEqual(['post', 'rank']);
  });
});
