import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('demo_clock')
export class DemoClockRecord {
  @PrimaryColumn({ type: 'boolean', default: true })
  isSingleton!: boolean;

  @Column({ type: 'timestamptz' })
  standsAt!: Date;
}

@Entity('demo_inbox_mails')
@Index('ix_demo_inbox_mails_dated_at', ['datedAt', 'id'])
export class DemoInboxMail {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  messageId!: string;

  @Column({ type: 'text' })
  fromAddress!: string;

  @Column({ type: 'text', array: true })
  toAddresses!: string[];

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'timestamptz' })
  datedAt!: Date;

  @Column({ type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'bytea' })
  raw!: Buffer;
}

export const demoEntities = [DemoClockRecord, DemoInboxMail] as const;
