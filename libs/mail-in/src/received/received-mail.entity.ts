import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How it came in. */
export const DOORS = ['lmtp', 'webhook', 'imap', 'console'] as const;
export type Door = (typeof DOORS)[number];

/** What became of it; the contract's words. */
export const OUTCOMES = ['posted', 'held', 'bounced', 'answered', 'ignored', 'refused'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** One message for one addressee: stored before it is acknowledged, then handled by a job. */
@Entity('received_mail')
export class ReceivedMailEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'received_at', type: 'timestamptz', default: () => 'now()' })
  receivedAt!: Date;

  @Column({ type: 'text' })
  door!: Door;

  /** SHA-256 of addressee, Message-ID and content. */
  @Column({ type: 'bytea', unique: true })
  fingerprint!: Buffer;

  /** Null when the door did not say, empty for the null sender of reports. */
  @Column({ name: 'envelope_from', type: 'text', nullable: true })
  envelopeFrom!: string | null;

  @Column({ type: 'text' })
  recipient!: string;

  /** Null once forgotten, as what was read of it. */
  @Column({ type: 'bytea', nullable: true })
  raw!: Buffer | null;

  @Column({ type: 'text', nullable: true })
  sender!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ name: 'message_id', type: 'text', nullable: true })
  messageId!: string | null;

  /** What its writer wrote, kept while it is held or was answered. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: OutcomeName | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'handled_at', type: 'timestamptz', nullable: true })
  handledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  @Column({ name: 'thread_id', type: 'bigint', nullable: true })
  threadId!: string | null;

  @Column({ name: 'post_id', type: 'bigint', nullable: true })
  postId!: string | null;
}
