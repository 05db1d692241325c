/** Every string of the mails about accounts, in English; other languages are files beside this one with the same keys. */
export const en = {
  invitationSubject: 'Your account of the ACTIF tracker',
  invitation:
    'The secretariat has opened an account for you, as {{post}}. Follow the link, choose a password, and it is yours.',
  invitationToContribute:
    '{{inviter}} invites you to draft updates for {{state}}. Follow the link to accept.',
  invitationExpires:
    'The link works once, until {{date}}. Opening it changes nothing; you confirm on the page. It is made for you alone: please do not pass it on.',
  acceptInvitation: 'Accept the invitation',
  renewalSubject: 'An invitation has expired: {{name}}',
  renewal:
    '{{name}} opened an invitation of yours after it had expired, and asks for a new one. Send one where it is still wanted; otherwise nothing is needed.',
  openPeople: 'Open the people',
  openContributors: 'Open your contributors',
  resetSubject: 'A new password for the ACTIF tracker',
  reset:
    'A new password was asked for at this address. Follow the link to choose one; it works once, within the hour. All devices are signed out then.',
  resetIgnore:
    'If you did not ask for it, nothing is needed: nothing was changed, and the link dies by itself.',
  chooseNewPassword: 'Choose a new password',
  passwordChangedSubject: 'Your password was changed',
  passwordChanged:
    'The password of your account of the ACTIF tracker was changed. All devices were signed out and all access tokens ended.',
  passwordChangedNotYou: 'If that was not you, ask for a new password at once and tell the secretariat.',
  addressSubject: 'Please confirm your new address',
  address:
    'This address is to become that of your account of the ACTIF tracker. Follow the link and confirm; until then mails go to the former one. It works once, until {{date}}.',
  addressIgnore: 'If you know nothing of it, nothing is needed.',
  confirmAddress: 'Confirm the address',
  addressAskedSubject: 'Your address is about to change',
  addressAsked:
    'It was asked that mails to you, and your signing in, move to another address. Nothing changes before that address is confirmed. If you know nothing of it, tell the secretariat at once by answering this mail.',
  openTracker: 'Open the tracker',
  footer: 'You receive this mail because of your account of the ACTIF tracker.',
} as const;
