import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type Fault, InvalidInputError } from '#app/kernel/errors.js';

/** Validates every DTO: unknown members are faults, and all faults are reported at once. */
export const inputPipe = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  exceptionFactory: (errors) => new InvalidInputError(errors.flatMap((error) => faultsOf(error, ''))),
});

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    code: snake(rule),
    params: { message },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}

function snake(rule: string): string {
  return rule.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/**
 * Refuses what PostgreSQL cannot store as text: NUL and unpaired surrogates, wherever they stand in the input.
 * @throws InvalidInputError with a pointer to each.
 */
export function refuseUnstorableText(input: Record<string, unknown>): void {
  const faults = Object.entries(input).flatMap(([name, value]) => unstorable(value, `/${name}`));
  if (faults.length > 0) throw new InvalidInputError(faults);
}

function unstorable(value: unknown, pointer: string): Fault[] {
  if (typeof value === 'string')
    return isStorable(value) ? [] : [{ pointer, code: 'unstorable_character', params: {} }];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...unstorable(member, `${pointer}/${key}`),
    ...(isStorable(key) ? [] : [{ pointer, code: 'unstorable_character', params: {} }]),
  ]);
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
