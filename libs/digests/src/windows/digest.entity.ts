import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DigestState = 'planned' | 'composed' | 'sending' | 'sent' | 'skipped' | 'failed';

/**
 * One person's window: everything published in [windowStart, windowEnd). Each begins where the one before it ends.
 * planned → composed → sending → sent; skipped and failed say why. Composed goes back to planned when it must be made again.
 */
@Entity('digest')
export class DigestEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  /** `welcome` looks back when somebody subscribes, before their first window. */
  @Column({ type: 'text', default: 'regular' })
  kind!: 'regular' | 'welcome';

  /** The instant of the schedule that it answers. */
  @Column({ type: 'timestamptz' })
  slot!: Date;

  @Column({ name: 'window_start', type: 'timestamptz' })
  windowStart!: Date;

  @Column({ name: 'window_end', type: 'timestamptz' })
  windowEnd!: Date;

  @Column({ type: 'text', default: 'planned' })
  state!: DigestState;

  /** Why it was skipped or failed, or could not leave yet. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** How often it was composed; the Message-ID names the row and this. */
  @Column({ type: 'smallint', default: 0 })
  revision!: number;

  @Column({ type: 'text', nullable: true })
  locale!: Locale | null;

  @Column({ name: 'message_id', type: 'text', nullable: true })
  messageId!: string | null;

  /** What the person is sent, in order; the newest message that the item stood for; why it was there. */
  @Column({ name: 'thread_ids', type: 'bigint', array: true, default: () => `'{}'` })
  threadIds!: string[];

  @Column({ name: 'post_ids', type: 'bigint', array: true, default: () => `'{}'` })
  postIds!: string[];

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  reasons!: string[];

  /** What was told beside messages, and why, in order: `lead-progress:12=lead:2B`. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  milestones!: string[];

  /** Where it goes, until it has left. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  /** The bytes of the message that no other has, until it has left. */
  @Column({ type: 'bytea', nullable: true })
  own!: Buffer | null;

  /** How own bytes and parts alternate: `820,p12,p13,1500` is 820 bytes of its own, parts 12 and 13, 1500 more. */
  @Column({ type: 'text', nullable: true })
  layout!: string | null;

  @Column({ type: 'smallint', default: 0 })
  attempts!: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', nullable: true })
  nextAttemptAt!: Date | null;

  /** The run that has it in hand. */
  @Column({ name: 'run_id', type: 'integer', nullable: true })
  runId!: number | null;

  /** A run that died had it in hand: it may have left, so it goes again as it is. */
  @Column({ type: 'boolean', default: false })
  uncertain!: boolean;

  @Column({ name: 'planned_at', type: 'timestamptz', default: () => 'now()' })
  plannedAt!: Date;

  @Column({ name: 'composed_at', type: 'timestamptz', nullable: true })
  composedAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
