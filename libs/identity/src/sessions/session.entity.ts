import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. The token itself is only in its cookie. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'csrf_secret', type: 'text' })
  csrfSecret!: string;

  /** Browser and system, as its owner recognises them: `Firefox, Windows`. */
  @Column({ type: 'text', default: '' })
  device!: string;

  /** On a device of one's own: lasts for days after each visit, not hours. */
  @Column({ type: 'boolean', default: false })
  stay!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
