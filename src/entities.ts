import type { EntityClass } from '#app/platform/database/data-source.js';

/** Every TypeORM entity; CI compares them with what the migrations make. */
export const entities: readonly EntityClass[] = [];
