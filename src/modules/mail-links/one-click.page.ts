import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';
import { MAIL_LANGUAGE } from '#app/modules/notifications/mails/wording.js';
import { en } from '#app/modules/mail-links/locales/en.js';

const say = sayFrom(en, MAIL_LANGUAGE);

/** For whoever looks at what a mail program was answered: text alone, of ours alone. */
export const ONE_CLICK_PAGE = `<!doctype html>
<html lang="${MAIL_LANGUAGE}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('unsubscribedTitle')}</title></head>
<body><h1>${say('unsubscribedTitle')}</h1><p>${say('unsubscribed')}</p><p>${say('stillSent')} ${say('again')}</p></body>
</html>
`;
