/** A member state as every other view refers to it. */
export class StateRef {
  id!: string;
  /** ISO 3166-1 alpha-2 */
  isoCode!: string;
  name!: string;
}
