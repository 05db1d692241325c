import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '#app/permissions.js';

export const ALLOW = 'allow';
export type Allowance = Permission | 'public';

/**
 * Declares who may call a route: a permission of `src/permissions.ts`, or `public` for everybody.
 * The application does not start with a route that declares nothing.
 */
export function Allow(allowance: Allowance): CustomDecorator {
  return SetMetadata(ALLOW, allowance);
}
