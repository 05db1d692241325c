export const OFFICER = 'officer@secretariat.example';
export const ADMINISTRATOR = 'administrator@secretariat.example';
export const FOCAL_POINT = 'focal-point@kh.example';
/** Of a state that uses clearance. */
export const VALIDATOR = 'validator@my.example';
/** Never the recipient of a mail. */
export const ALTERNATE = 'alternate@kh.example';
/** Whom nothing is written to: the state does not use clearance. */
export const VALIDATOR_WITHOUT_MAIL = 'validator@bn.example';

/** Of the records that the screens below show. */
export interface Ids {
  plan: string;
  commitment: string;
  state: string;
  meeting: string;
  bareMeeting: string;
  instrument: string;
  bareInstrument: string;
  /** A mail that came back. */
  delivery: string;
  letter: string;
  mail: string;
  /** Whose mail of which day is looked at before it is sent. */
  previewedMail: { recipient: string; on: string };
  /** An update that waits for clearance. */
  update: string;
  /** Of links in a mail. */
  updateToken: string;
  unsubscribeToken: string;
  person: string;
  nomination: string;
  /** Of links that open accounts. */
  invitationToken: string;
  resetToken: string;
  addressToken: string;
}

export interface Screen {
  name: string;
  person: string;
  path: (ids: Ids) => string;
  heading: RegExp;
  /** Without its record the whole page cannot be shown, and says so in its heading. */
  isNamedByRecord?: true;
  /** The read without which there is nothing to show. */
  read: RegExp;
  /**
   * What it says when there is nothing to show, and how to come by that: a person or an address without content, or an
   * API that answers with an empty list.
   */
  empty?: { says: string; person?: string; path?: (ids: Ids) => string; isAnswered?: true };
}
