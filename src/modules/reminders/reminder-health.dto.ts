/** Does what is due go out, and what waits for an administrator? */
export class ReminderHealthView {
  /** The oldest due reminder has waited for longer than 15 minutes; a mail that is tried again later does not count */
  isAlert!: boolean;
  oldestDueSeconds!: number;
  /** Since when it has waited, by the system clock; null: nothing is due */
  dueSince!: Date | null;
  /** Reminders whose time has come and that are in no mail yet */
  dueReminders!: number;
  /** Mails that could be handed to the mail server now */
  waitingMails!: number;
  /** The mail server has answered nothing for 15 minutes */
  isMailServerSilent!: boolean;
  /** Mails of which nobody knows whether they arrived, and which wait for a decision */
  held!: number;
  failingAddresses!: number;
}
