import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Someone who left an address at an event and agreed to be written to. The others are counted only: nothing of who they
 * are is kept. Once there is an account, or no more reason to write, the address and the name go from here.
 */
@Entity('participant')
export class ParticipantEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @Column({ name: 'address_hash', type: 'bytea' })
  addressHash!: Buffer;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  @Column({ name: 'sector_code', type: 'text', nullable: true })
  sectorCode!: string | null;

  /** Numbers of themes, ascending: suggested at the first sign-in, never subscribed to unasked. */
  @Column({ type: 'smallint', array: true, default: () => `'{}'` })
  interests!: number[];

  @Column({ type: 'text' })
  locale!: Locale;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  @Column({ name: 'imported_at', type: 'timestamptz', default: () => 'now()' })
  importedAt!: Date;
}
