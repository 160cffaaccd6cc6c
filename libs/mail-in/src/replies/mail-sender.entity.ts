import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that its owner's known one has confirmed once: it writes in their name by mail, and signs in nowhere. */
@Entity('mail_sender')
export class MailSenderEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  address!: string;

  @Column({ name: 'confirmed_at', type: 'timestamptz', default: () => 'now()' })
  confirmedAt!: Date;
}
