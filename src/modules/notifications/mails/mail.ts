import { Eta } from 'eta';
import { mailTemplate } from '#app/modules/notifications/mails/mail.template.js';
import { cleanLine, wrap } from '#app/modules/notifications/mails/plain-text.rules.js';

/** A mail's subject and its two parts, which say the same. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

export interface MailLink {
  label: string;
  /** Absolute. */
  url: string;
}

/** One thing that a mail speaks of, set apart from the others. */
export interface MailBlock {
  title: string;
  facts: readonly { label: string; value: string }[];
  notes: readonly string[];
  actions: readonly MailLink[];
}

/** What every mail of the tracker consists of, as text: the frame escapes it, and strips what could deceive the eye. */
export interface MailContent {
  subject: string;
  /** What mail programs show beside the subject; in the body it is not seen. */
  preview: string;
  /** The desk's name, above everything. */
  sender: string;
  /** Marks the whole mail, for instance as a test or as an advance copy. */
  banners: readonly string[];
  greeting: string;
  paragraphs: readonly string[];
  blocks: readonly MailBlock[];
  /** Are the blocks numbered in the text part, to be spoken of by number? */
  isNumbered: boolean;
  /** Leads to what the mail has no room for. */
  more: MailLink | null;
  button: MailLink;
  footer: readonly string[];
  footerLinks: readonly MailLink[];
}

const eta = new Eta({ autoEscape: true, tags: ['{{', '}}'] });
const fillHtml = eta.compile(mailTemplate).bind(eta);

/** Lays a mail out, as plain text of 72 columns and as HTML without images. */
export function renderMail(content: MailContent): ComposedMail {
  const clean = cleaned(content);
  return { subject: clean.subject, text: textOf(clean), html: fillHtml(clean) };
}

/** The one place that every word of a mail passes: nothing that a title or a name brings along gets by. */
function cleaned(content: MailContent): MailContent {
  const links = (list: readonly MailLink[]) =>
    list.map(({ label, url }) => ({ label: cleanLine(label), url: cleanLine(url) }));
  const [more = null] = content.more ? links([content.more]) : [];
  const [button = content.button] = links([content.button]);
  return {
    ...content,
    subject: cleanLine(content.subject),
    preview: cleanLine(content.preview),
    sender: cleanLine(content.sender),
    banners: content.banners.map(cleanLine),
    greeting: cleanLine(content.greeting),
    paragraphs: content.paragraphs.map(cleanLine),
    blocks: content.blocks.map(({ title, facts, notes, actions }) => ({
      title: cleanLine(title),
      facts: facts.map(({ label, value }) => ({ label: cleanLine(label), value: cleanLine(value) })),
      notes: notes.map(cleanLine),
      actions: links(actions),
    })),
    more,
    button,
    footer: content.footer.map(cleanLine),
    footerLinks: links(content.footerLinks),
  };
}

function textOf(content: MailContent): string {
  const { banners, greeting, paragraphs, blocks, isNumbered, more, button, footer, footerLinks } = content;
  return [
    ...banners.map((sentence) => wrap(`*** ${sentence} ***`)),
    wrap(greeting),
    ...paragraphs.map((paragraph) => wrap(paragraph)),
    ...blocks.map((block, index) => textOfBlock(block, isNumbered ? index + 1 : null)),
    ...(more ? [textOfLink(more)] : []),
    textOfLink(button),
    // Mail programs take what follows for a signature, and leave it out of answers.
    ['-- ', ...footer.map((sentence) => wrap(sentence)), ...footerLinks.map((link) => textOfLink(link))].join(
      '\n',
    ),
  ].join('\n\n');
}

function textOfBlock({ title, facts, notes, actions }: MailBlock, number: number | null): string {
  const heading = number === null ? title : `${number}. ${title}`;
  const [first = '', ...rest] = wrap(heading, 3).split('\n');
  return [
    first.trimStart(),
    ...rest,
    ...facts.map(({ label, value }) => wrap(`${label}: ${value}`, 3)),
    ...notes.map((note) => wrap(note, 3)),
    ...actions.map((action) => textOfLink(action, 3)),
  ].join('\n');
}

/** The address has a line to itself where both do not fit: a mail program that breaks it would break the link. */
function textOfLink({ label, url }: MailLink, indent = 0): string {
  return wrap(`${label}: ${url}`, indent);
}
