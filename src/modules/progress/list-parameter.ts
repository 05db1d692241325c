import { Transform } from 'class-transformer';

/** A query parameter that may be repeated, or hold several values with commas. */
export const List = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => [value].flat().flatMap((each) => String(each).split(',')));
