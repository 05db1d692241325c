import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A mail whose links open nothing any more. */
@Entity('mail_link_revocations')
export class MailLinkRevocation {
  @ForeignKey('Delivery')
  @PrimaryColumn({ type: 'uuid' })
  deliveryId!: string;

  @Column({ type: 'timestamptz' })
  revokedAt!: Date;
}

export const mailLinksEntities = [MailLinkRevocation] as const;
