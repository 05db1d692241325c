import { type Actor, hasRole, type Role } from '#app/kernel/actor.js';

const everyone = [
  'secretariat_administrator',
  'secretariat_officer',
  'focal_point',
  'contributor',
  'validating_authority',
  'observer',
] as const;
const secretariat = ['secretariat_administrator', 'secretariat_officer'] as const;
const national = ['focal_point', 'contributor', 'validating_authority'] as const;

/**
 * Who may do what, before any question of which state or plan: each route declares one of these with `@Allow`.
 * Which objects a permission reaches is decided in the module's `*.policy.ts`.
 */
export const permissions = {
  'session:use': everyone,
  'plan:read': everyone,
  'assignment:read': everyone,
  'update:post': ['focal_point', 'contributor'],
  'submission:read': [...secretariat, ...national],
  'update:submit': ['focal_point'],
  'update:withdraw': ['focal_point', 'contributor'],
  // A focal point only with a sheet that the validating authority has signed.
  'update:clear': ['focal_point', 'validating_authority'],
  'update:return': [...secretariat, 'focal_point', 'validating_authority'],
  'update:accept': secretariat,
  // Wider is for whoever speaks for the state, narrower for its focal point too: submission.rules.ts.
  'visibility:set': ['focal_point', 'validating_authority'],
  'clearance-sheet:read': national,
  'clearance-setting:read': [...secretariat, ...national],
  'clearance-setting:edit': ['secretariat_administrator'],
  'target:set': ['focal_point'],
  'member-state:read': everyone,
  'person:read': [...secretariat, 'focal_point'],
  'person:edit': ['secretariat_administrator'],
  'contributor:invite': ['secretariat_administrator', 'focal_point'],
  'nomination:read': [...secretariat, 'focal_point', 'validating_authority'],
  'nomination:edit': ['secretariat_administrator'],
  'holiday:edit': ['secretariat_administrator'],
  'working-week:edit': ['secretariat_administrator'],
  'instrument:read': everyone,
  'meeting:read': everyone,
  'meeting:plan': secretariat,
  'milestone:read': everyone,
  'reminder:read': [...secretariat, ...national],
  'reminder:preview': secretariat,
  'follow-up:release': ['secretariat_officer'],
  'reminder-health:read': ['secretariat_administrator'],
  'reminder-response:read': secretariat,
  'reminder-policy:read': [...secretariat, ...national],
  'reminder-policy:edit': ['secretariat_administrator'],
  'delivery:read': [...secretariat, ...national],
  'delivery:decide': ['secretariat_administrator'],
  'failing-address:see-to': ['secretariat_administrator'],
  'second-factor:reset': ['secretariat_administrator'],
  'mail-link:revoke': ['secretariat_administrator'],
  'letter:read': [...secretariat, 'focal_point', 'validating_authority'],
  'letter:conclude': secretariat,
  'channel:read': [...secretariat, 'focal_point', 'validating_authority'],
  'channel:edit': ['secretariat_administrator'],
  'audit:read': ['secretariat_administrator'],
  'audit:export': ['secretariat_administrator'],
  'person:export': ['secretariat_administrator'],
  'person:erase': ['secretariat_administrator'],
  'pack:read': secretariat,
  'pack:load': secretariat,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** What somebody with these grants may do, in the order of the list above. */
export function permissionsOf(holder: Pick<Actor, 'grants'>): Permission[] {
  return permissionNames.filter((name) => hasRole(holder, ...permissions[name]));
}
