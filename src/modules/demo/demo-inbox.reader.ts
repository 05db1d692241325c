import { Injectable } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { InboxMailDetailView, InboxMailView, InboxPage } from '#app/modules/demo/demo.dto.js';
import { Database } from '#app/platform/database/database.js';

const COLUMNS = `
  id, from_address AS "from", to_addresses AS "to", subject, dated_at AS "datedAt", message_id AS "messageId"`;

const LIST = `
  SELECT ${COLUMNS} FROM demo_inbox_mails
  WHERE ($1::text IS NULL OR $1 = ANY(to_addresses)) AND ($2::timestamptz IS NULL OR (dated_at, id) < ($2, $3::uuid))
  ORDER BY dated_at DESC, id DESC LIMIT $4`;

const ONE = `SELECT ${COLUMNS}, raw FROM demo_inbox_mails WHERE id = $1`;

/** The mails that the demo's SMTP server accepted. */
@Injectable()
export class DemoInboxReader {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(to: string | null, after: CursorKey | null, limit: number): Promise<InboxPage> {
    const rows = await this.db.read<InboxMailView>({
      name: 'demo-inbox.list',
      text: LIST,
      values: [to?.toLowerCase() ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ datedAt, id }) => [datedAt.toISOString(), id],
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<InboxMailDetailView> {
    const { raw, ...mail } = await this.find(id);
    const { text, html } = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
    return { ...mail, text: text ?? '', html: html || null };
  }

  /** The message as RFC 5322 text. */
  async getRaw(id: string): Promise<string> {
    return (await this.find(id)).raw.toString();
  }

  private async find(id: string): Promise<InboxMailView & { raw: Buffer }> {
    const [mail] = await this.db.read<InboxMailView & { raw: Buffer }>({
      name: 'demo-inbox.one',
      text: ONE,
      values: [id],
    });
    if (mail === undefined) throw new NotFoundError('mail');
    return mail;
  }
}
