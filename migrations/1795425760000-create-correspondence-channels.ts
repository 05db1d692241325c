import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCorrespondenceChannels1795425760000 implements MigrationInterface {
  name = 'CreateCorrespondenceChannels1795425760000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- How a state wishes to be written to formally; dated like the nominations of people.
      CREATE TABLE correspondence_channels (
        id uuid CONSTRAINT pk_correspondence_channels PRIMARY KEY,
        member_state_id uuid NOT NULL CONSTRAINT fk_correspondence_channels_member_state_id REFERENCES member_states (id),
        form text NOT NULL CONSTRAINT ck_correspondence_channels_form CHECK (form IN ('letter', 'note_verbale')),
        -- Lines of an address, as the state named it.
        addressee text NOT NULL,
        -- "through the Embassy in Jakarta", "by post".
        way text NOT NULL,
        from_on date NOT NULL,
        -- Half-open; null: until another is nominated.
        until_on date CONSTRAINT ck_correspondence_channels_until_on CHECK (until_on > from_on),
        -- The note that nominated it.
        source text NOT NULL,
        -- Of all channels of the state: the greatest is what a change is based on.
        version integer NOT NULL,
        CONSTRAINT uq_correspondence_channels_member_state_id_from_on UNIQUE (member_state_id, from_on)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE correspondence_channels');
  }
}
