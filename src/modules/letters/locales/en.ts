/** Every string of a letter, in English; other languages are files beside this one with the same keys. */
export const en = {
  mainFocalPointOf: 'The main focal point of {{state}}',
  replacedBy: 'Its advance copy was taken back before it went out; {{number}} takes its place.',
  title_letter: 'Letter {{number}}',
  title_note_verbale: 'Note verbale {{number}}',
  noteVerbale: 'NOTE VERBALE',
  reference: 'Reference: {{number}}',
  subject: 'Subject: {{subject}}',
  subjectOfPlan: '{{plan}}: what becomes due for {{state}}',
  subjectOfNone: 'What becomes due for {{state}}',
  withdrawn: 'WITHDRAWN: NOT TO BE SENT',
  illustrative: 'ILLUSTRATIVE',
  illustrativeNote:
    'What is marked illustrative is shipped to show the tracker at work. No state is known to have agreed to it.',
  illustrativeTitle: '{{title}} (illustrative)',
  column_number: 'No.',
  column_title: 'What is due',
  column_date: 'Date',
  column_lastUpdated: 'Last updated',
  noReport: 'no report received',
  thePlan: 'the {{title}}',
  the: 'the {{name}}',
  theAtFirst: 'The {{name}}',
  address: 'Sir, Madam',
  salutation: '{{address}},',
  opening_one:
    'I have the honour to draw your attention to the following, which becomes due for {{state}}{{under}}:',
  opening_other:
    'I have the honour to draw your attention to the following {{count}} matters, which become due for {{state}}{{under}}:',
  under: ' under {{plan}}',
  request:
    'I should be grateful if the competent authorities could be informed accordingly, and if an update could be transmitted by the date shown. Where one has been transmitted in the meantime, this letter may be left aside in that respect.',
  closing: 'Accept, {{address}}, the assurances of my highest consideration.',
  signature: 'Signature',
  nameAndTitle: 'Name and title',
  noteOpening_one:
    '{{sender}} presents its compliments to {{addressee}} and has the honour to draw attention to the following, which becomes due for {{state}}{{under}}:',
  noteOpening_other:
    '{{sender}} presents its compliments to {{addressee}} and has the honour to draw attention to the following {{count}} matters, which become due for {{state}}{{under}}:',
  noteRequest:
    '{{sender}} would be grateful if the competent authorities could be informed accordingly, and if an update could be transmitted by the date shown. Where one has been transmitted in the meantime, this note may be left aside in that respect.',
  noteClosing:
    '{{sender}} avails itself of this opportunity to renew to {{addressee}} the assurances of its highest consideration.',
  initials: 'Initials',
  page: '{{number}} · page ',
  ofPages: ' of ',
} as const;
