import type { Role } from '#app/kernel/actor.js';

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
  'target:set': ['focal_point'],
  'member-state:read': everyone,
  'instrument:read': everyone,
  'meeting:read': everyone,
  'meeting:plan': secretariat,
  'milestone:read': everyone,
  'reminder:read': [...secretariat, ...national],
  'reminder-policy:read': [...secretariat, ...national],
  'reminder-policy:edit': ['secretariat_administrator'],
  'delivery:read': [...secretariat, ...national],
  'pack:read': secretariat,
  'pack:load': secretariat,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
