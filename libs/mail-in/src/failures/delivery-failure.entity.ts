import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a server reported of one of our mails to one address. */
@Entity('delivery_failure')
export class DeliveryFailureEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'received_mail_id', type: 'bigint' })
  receivedMailId!: string;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  @Column({ name: 'address_hash', type: 'bytea' })
  addressHash!: Buffer;

  @Column({ type: 'text' })
  severity!: 'hard' | 'soft';

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text' })
  said!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
