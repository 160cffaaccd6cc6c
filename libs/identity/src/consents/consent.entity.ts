import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ConsentKind = 'terms' | 'digest' | 'instant' | 'participant-contact' | 'charter';

/** What a person agreed to, in the words they saw. Outlives the account as a keyed hash of the address. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  @Column({ name: 'address_hash', type: 'bytea' })
  addressHash!: Buffer;

  @Column({ type: 'text' })
  kind!: ConsentKind;

  @Column({ type: 'text' })
  wording!: string;

  @Column({ name: 'wording_version', type: 'text' })
  wordingVersion!: string;

  @Column({ type: 'text' })
  locale!: Locale;

  /** Where it was given: `web`, `mail`, `questionnaire-2007`. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'given_at', type: 'timestamptz', default: () => 'now()' })
  givenAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
