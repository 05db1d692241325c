import type { SecurityEvent } from '#app/modules/identity/security-notices.js';
import { type ComposedMail, renderMail } from '#app/modules/notifications/mails/mail.js';
import { say } from '#app/modules/notifications/mails/wording.js';

interface SecurityMail {
  event: SecurityEvent;
  name: string;
  /** The name of the desk that sends it. */
  sender: string;
  publicUrl: string;
}

const told = {
  password_changed: 'security_password_changed',
  totp_added: 'security_totp_added',
  totp_removed: 'security_totp_removed',
  passkey_added: 'security_passkey_added',
  passkey_removed: 'security_passkey_removed',
  recovery_codes_made: 'security_recovery_codes_made',
  recovery_code_used: 'security_recovery_code_used',
  single_sign_on_linked: 'security_single_sign_on_linked',
  second_factors_reset: 'security_second_factors_reset',
} as const satisfies Record<SecurityEvent, string>;

/** Tells somebody what happened to the ways into their account, and what to do where it was not their doing. */
export function composeSecurityMail({ event, name, sender, publicUrl }: SecurityMail): ComposedMail {
  const what = say(told[event]);
  return renderMail({
    subject: say('securitySubject'),
    preview: what,
    sender,
    banners: [],
    greeting: say('greeting', { name }),
    paragraphs: [what, say('securityIfNotYou')],
    blocks: [],
    isNumbered: false,
    more: null,
    button: { label: say('openSecurity'), url: `${publicUrl}/settings/security` },
    footer: [say('whyYouSecurity')],
    footerLinks: [],
  });
}
