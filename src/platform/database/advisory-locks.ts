/**
 * Keys of PostgreSQL's advisory locks, each another: any constants that no other program uses on this database.
 *
 * Whoever takes several takes them in this order.
 */
export const advisoryLocks = {
  /** One process brings the database up to date. */
  migration: 6_172_018,
  /** One transaction loads packs. */
  packLoading: 6_172_019,
  /** Exclusive: the planner rewrites reminders. Shared: dispatchers claim them side by side. */
  planning: 6_172_020,
  /** One sealer chains entries of the audit trail. */
  auditSealing: 6_172_021,
  /** One process publishes the checkpoint of the day. */
  auditCheckpoint: 6_172_022,
} as const;
