import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const ASKS_AGAIN = 'asks-again';
/** Where the OpenAPI document says that an operation needs a recent proof of identity. */
const ASKS_AGAIN_EXTENSION = 'x-asks-again';

/**
 * Declares, beside `@Allow`, that a route needs a proof of identity from the last ten minutes; signing in is one. Without
 * it the answer is 403 `reauthentication_required`: prove it with `POST /session/proof`, then send the same again.
 * A token of a machine client proves nobody's presence: it is refused with `session_required`.
 */
export function AsksAgain(): MethodDecorator {
  return applyDecorators(SetMetadata(ASKS_AGAIN, true), ApiExtension(ASKS_AGAIN_EXTENSION, true));
}

export const OPEN_TO_ENROLMENT = 'open-to-enrolment';

/**
 * Declares that a route is open to somebody who must have a second factor and has none yet: only what enrolling one
 * takes. Every other route answers them 403 `second_factor_missing`.
 */
export function OpenToEnrolment(): MethodDecorator {
  return SetMetadata(OPEN_TO_ENROLMENT, true);
}
