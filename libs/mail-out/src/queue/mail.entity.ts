import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'skipped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One mail to one address: written with the change that causes it, then sent by a job. */
@Entity('mail')
export class MailEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  /** What it is: `sign-in`, `invitation`. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  /** Null once forgotten. */
  @Column({ name: 'to_address', type: 'text', nullable: true })
  toAddress!: string | null;

  @Column({ type: 'text' })
  locale!: Locale;

  @Column({ type: 'text' })
  subject!: string;

  /** The whole message: sent again after a crash, it is the same to the byte. Null once forgotten. */
  @Column({ type: 'bytea', nullable: true })
  raw!: Buffer | null;

  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  @Column({ type: 'text', default: 'queued' })
  state!: MailState;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'not_before', type: 'timestamptz', default: () => 'now()' })
  notBefore!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  /** Contains a code or a token. */
  @Column({ type: 'boolean', default: false })
  secret!: boolean;

  /** Its addressee asked for this very mail a moment ago. */
  @Column({ type: 'boolean', default: false })
  requested!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
