import { newId } from '#app/kernel/identifiers.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { MailLinks, type UpdateLink } from '#app/modules/notifications/mail-links.js';
import { type Answer, send, type TestApplication } from './application.js';

/** What stands behind the last slash of a link. */
export const tokenOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** Mails with links in them, as the reminders write them, and what their readers do. */
export class LinkedMails {
  private readonly links: MailLinks;

  constructor(private readonly tests: TestApplication) {
    this.links = tests.app.get(MailLinks, { strict: false });
  }

  /** Enters a mail to the person in the ledger. @returns its identifier. */
  async enter(recipientUserId: string): Promise<string> {
    const id = newId();
    const { app, db } = this.tests;
    await db.transaction((tx) =>
      app.get(DeliveryLedger, { strict: false }).enter(tx, [
        {
          id,
          kind: 'reminder_single',
          recipientUserId,
          localOn: '2018-03-01',
          toAddress: 'focal-point@tests.example',
          subject: 'One thing',
          text: 'It is due.',
          html: '<p>It is due.</p>',
          headers: { from: 'desk@secretariat.example', replyTo: null, other: {} },
        },
      ]),
    );
    return id;
  }

  /** The token of a link in a new mail to the person. */
  async updateToken(
    recipientId: string,
    assignmentId: string,
    rest: Partial<UpdateLink> = {},
  ): Promise<string> {
    const deliveryId = rest.deliveryId ?? (await this.enter(recipientId));
    return tokenOf(this.links.updateLink({ recipientId, assignmentId, deliveryId, ...rest }));
  }

  async unsubscribeToken(recipientId: string): Promise<string> {
    return tokenOf(this.links.unsubscribeLink({ recipientId, deliveryId: await this.enter(recipientId) }));
  }

  open(token: string): Promise<Answer> {
    return send(this.tests.app, 'GET', `/mail-links/update/${token}`);
  }

  post(token: string, body: object, headers?: Record<string, string>): Promise<Answer> {
    return send(this.tests.app, 'POST', `/mail-links/update/${token}`, body, headers);
  }

  renew(token: string): Promise<Answer> {
    return send(this.tests.app, 'POST', `/mail-links/update/${token}/renewals`);
  }

  revoke(token: string): Promise<Answer> {
    return send(this.tests.app, 'POST', `/mail-links/update/${token}/revocations`);
  }
}

/** What every table of the application holds: the number of its rows and a digest of all of them. */
export async function contentOf({ db }: TestApplication): Promise<Record<string, string>> {
  const tables = await db.read<{ name: string }>({
    name: 'tests.tables',
    text: `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
    values: [],
  });
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.read<{ content: string }>({
      name: `tests.content-${name}`.slice(0, 63),
      text: `SELECT count(*) || ' ' || coalesce(md5(string_agg(entry::text, E'\\n' ORDER BY entry::text)), '') AS content FROM ${name} entry`,
      values: [],
    });
    contents[name] = row?.content ?? '';
  }
  return contents;
}
