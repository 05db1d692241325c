import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePersonalSettings1795425180000 implements MigrationInterface {
  name = 'CreatePersonalSettings1795425180000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Several people read the mailbox of a post: who answers from one of its mails says who they are.
      ALTER TABLE users ADD is_role_mailbox boolean NOT NULL DEFAULT false;
      -- How a person wants to be written to; whoever has no row has the defaults.
      CREATE TABLE notification_preferences (
        user_id uuid CONSTRAINT pk_notification_preferences PRIMARY KEY CONSTRAINT fk_notification_preferences_user_id REFERENCES users (id),
        digest_frequency text NOT NULL DEFAULT 'daily' CONSTRAINT ck_notification_preferences_digest_frequency CHECK (digest_frequency IN ('daily', 'weekly')),
        -- ISO weekday, 1 = Monday: the day of a weekly digest.
        weekly_on smallint NOT NULL DEFAULT 1 CONSTRAINT ck_notification_preferences_weekly_on CHECK (weekly_on BETWEEN 1 AND 7),
        -- ISO weekdays of personal rest, besides those of the organisation. Seven of them would be an unsubscription in disguise.
        quiet_days smallint[] NOT NULL DEFAULT '{}' CONSTRAINT ck_notification_preferences_quiet_days CHECK (
          quiet_days <@ '{1,2,3,4,5,6,7}'::smallint[] AND cardinality(quiet_days) < 7),
        is_unsubscribed boolean NOT NULL DEFAULT false,
        -- Who hears last before a date of one who has unsubscribed: a state is never left without a recipient.
        last_reminder_to text NOT NULL DEFAULT 'me' CONSTRAINT ck_notification_preferences_last_reminder_to CHECK (last_reminder_to IN ('me', 'alternate')),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL
      );
      -- Days on which the alternate is written to instead, half-open: the person is back on until_on.
      CREATE TABLE absences (
        id uuid CONSTRAINT pk_absences PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_absences_user_id REFERENCES users (id),
        from_on date NOT NULL,
        until_on date NOT NULL CONSTRAINT ck_absences_until_on CHECK (until_on > from_on),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_absences_user_id ON absences (user_id, from_on);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE absences, notification_preferences;
      ALTER TABLE users DROP is_role_mailbox;
    `);
  }
}
