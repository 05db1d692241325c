import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '#app/permissions.js';

export const ALLOW = 'allow';
/** Where the OpenAPI document says which permission an operation needs. */
export const ALLOW_EXTENSION = 'x-permission';
export type Allowance = Permission | 'public';

/**
 * Declares who may call a route: a permission of `src/permissions.ts`, or `public` for everybody.
 * The application does not start with a route that declares nothing.
 */
export function Allow(allowance: Allowance): MethodDecorator {
  return applyDecorators(SetMetadata(ALLOW, allowance), ApiExtension(ALLOW_EXTENSION, allowance));
}
