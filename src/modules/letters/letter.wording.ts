import { en } from '#app/modules/letters/locales/en.js';
import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';

/** The language of letters, as RFC 5646 tags it. */
export const LETTER_LANGUAGE = 'en-GB';

/** A string of the catalogue of letters, filled in; `count` chooses the plural form. */
export const sayLetter = sayFrom(en, LETTER_LANGUAGE);
