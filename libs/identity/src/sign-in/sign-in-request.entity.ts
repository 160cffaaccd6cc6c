import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SignInPurpose = 'sign-in' | 'add-address';

/** A code and a link on their way to an address. Neither can be read from this row. */
@Entity('sign_in_request')
export class SignInRequestEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  purpose!: SignInPurpose;

  @Column({ type: 'text' })
  address!: string;

  /** Whose address it becomes; null for a sign-in, where the address alone says who it is. */
  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  /** The browser that may type the code; null for a link printed on the console, which has no code. */
  @Column({ name: 'browser_hash', type: 'bytea', nullable: true })
  browserHash!: Buffer | null;

  /** Keyed: a million codes are soon tried on a copy of the table. */
  @Column({ name: 'code_hash', type: 'bytea', nullable: true })
  codeHash!: Buffer | null;

  @Column({ name: 'link_hash', type: 'bytea' })
  linkHash!: Buffer;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'next_path', type: 'text', nullable: true })
  nextPath!: string | null;

  /** Keep the session open on that device. */
  @Column({ type: 'boolean', default: false })
  stay!: boolean;

  @Column({ type: 'text' })
  locale!: Locale;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
