import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLetters1795425770000 implements MigrationInterface {
  name = 'CreateLetters1795425770000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The last number given in each calendar year (docs/adr, on the numbers of letters): no sequence, for a rollback would leave a gap.
      CREATE TABLE letter_counters (
        year integer CONSTRAINT pk_letter_counters PRIMARY KEY,
        last_sequence integer NOT NULL CONSTRAINT ck_letter_counters_last_sequence CHECK (last_sequence >= 0)
      );
      -- The register of formal letters. What a letter says is fixed when it is entered.
      CREATE TABLE letters (
        id uuid CONSTRAINT pk_letters PRIMARY KEY,
        number text NOT NULL,
        year integer NOT NULL,
        sequence integer NOT NULL CONSTRAINT ck_letters_sequence CHECK (sequence > 0),
        member_state_id uuid NOT NULL CONSTRAINT fk_letters_member_state_id REFERENCES member_states (id),
        -- Null: it is about no plan.
        plan_id uuid CONSTRAINT fk_letters_plan_id REFERENCES plans (id),
        -- The advance copy. A letter gets its number before the mail that tells of it is written.
        delivery_id uuid NOT NULL CONSTRAINT fk_letters_delivery_id REFERENCES deliveries (id) DEFERRABLE INITIALLY DEFERRED,
        dated_on date NOT NULL,
        form text NOT NULL CONSTRAINT ck_letters_form CHECK (form IN ('letter', 'note_verbale')),
        addressee text NOT NULL,
        -- Null: the state had nominated no channel.
        channel text,
        -- The desk that writes.
        sender text NOT NULL,
        lines jsonb NOT NULL,
        state text NOT NULL DEFAULT 'drafted' CONSTRAINT ck_letters_state CHECK (state IN ('drafted', 'sent', 'withdrawn')),
        sent_on date,
        sent_way text,
        marked_sent_by uuid CONSTRAINT fk_letters_marked_sent_by REFERENCES users (id),
        withdrawn_reason text,
        -- Null beside a reason: the tracker itself.
        withdrawn_by uuid CONSTRAINT fk_letters_withdrawn_by REFERENCES users (id),
        version integer NOT NULL DEFAULT 1,
        -- System clock.
        created_at timestamptz NOT NULL,
        concluded_at timestamptz,
        CONSTRAINT uq_letters_number UNIQUE (number),
        CONSTRAINT uq_letters_year_sequence UNIQUE (year, sequence),
        CONSTRAINT ck_letters_sent CHECK (
          CASE WHEN state = 'sent' THEN num_nulls(sent_on, sent_way, marked_sent_by) = 0
            ELSE num_nonnulls(sent_on, sent_way, marked_sent_by) = 0 END),
        CONSTRAINT ck_letters_withdrawn CHECK (
          (state = 'withdrawn') = (withdrawn_reason IS NOT NULL) AND (state = 'withdrawn' OR withdrawn_by IS NULL)),
        CONSTRAINT ck_letters_concluded_at CHECK ((state = 'drafted') = (concluded_at IS NULL))
      );
      CREATE INDEX ix_letters_member_state_id ON letters (member_state_id, year, sequence);
      CREATE INDEX ix_letters_plan_id ON letters (plan_id);
      CREATE INDEX ix_letters_delivery_id ON letters (delivery_id);
      CREATE INDEX ix_letters_marked_sent_by ON letters (marked_sent_by);
      CREATE INDEX ix_letters_withdrawn_by ON letters (withdrawn_by);
      -- The server may change no other column (grants of migrate.ts); what was sent or withdrawn stays so.
      CREATE TRIGGER letters_concluded BEFORE UPDATE ON letters FOR EACH ROW
        WHEN (OLD.state <> 'drafted' AND
          (OLD.state, OLD.sent_on, OLD.sent_way, OLD.marked_sent_by, OLD.withdrawn_reason, OLD.withdrawn_by, OLD.concluded_at)
          IS DISTINCT FROM
          (NEW.state, NEW.sent_on, NEW.sent_way, NEW.marked_sent_by, NEW.withdrawn_reason, NEW.withdrawn_by, NEW.concluded_at))
        EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE letters, letter_counters');
  }
}
