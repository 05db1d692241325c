import { en } from '#app/modules/accounts/locales/en.js';
import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';
import { MAIL_LANGUAGE } from '#app/modules/notifications/mails/wording.js';

/** A string of the mails about accounts, filled in. */
export const sayOfAccount = sayFrom(en, MAIL_LANGUAGE);
