import { SetMetadata } from '@nestjs/common';

export const ACTS_AS_SYSTEM = 'acts-as-system';

/**
 * On public routes of a controller, or on one: what they send to the database they send as the tracker itself, because who
 * calls is what they are to find out.
 *
 * @param reason as in `asSystem`.
 */
export const ActsAsSystem = (reason: string): ClassDecorator & MethodDecorator =>
  SetMetadata(ACTS_AS_SYSTEM, reason);
