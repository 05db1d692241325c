import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';
import { en } from '#app/modules/progress/clearance/locales/en.js';

/** The language of the sheets, as RFC 5646 tags it. */
export const SHEET_LANGUAGE = 'en-GB';

/** A string of the sheet's catalogue, filled in. */
export const saySheet = sayFrom(en, SHEET_LANGUAGE);
