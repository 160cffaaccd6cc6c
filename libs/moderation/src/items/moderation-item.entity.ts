import type { HoldReason } from '@forum/discussion';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ITEM_KINDS = [
  'flagged-post',
  'held-post',
  'suspected-spam',
  'appeal',
  'join-request',
  'community-proposal',
  'held-mail',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export type ItemDecision = 'hidden' | 'kept' | 'removed' | 'approved' | 'refused' | 'upheld' | 'lifted';

/** One thing that waits for a moderator, or waited. */
@Entity('moderation_item')
export class ModerationItemEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: ItemKind;

  @Column({ name: 'post_id', type: 'bigint', nullable: true })
  postId!: string | null;

  /** What an appeal is about. */
  @Column({ name: 'measure_id', type: 'bigint', nullable: true })
  measureId!: string | null;

  /** Another context's own name for what it brought, what the list calls it, and where it is decided. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'text', nullable: true })
  path!: string | null;

  /** Of what another context brought; a message's is its thread's. */
  @Column({ name: 'community_id', type: 'bigint', nullable: true })
  communityId!: string | null;

  /** Why it is held; null for what is public. */
  @Column({ name: 'hold_reason', type: 'text', nullable: true })
  holdReason!: HoldReason | null;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  signals!: string[];

  @Column({ name: 'opened_at', type: 'timestamptz', default: () => 'now()' })
  openedAt!: Date;

  /** Who was reminded that it waits: 0 nobody, 1 moderators, 2 administrators too. */
  @Column({ type: 'smallint', default: 0 })
  alerts!: number;

  @Column({ type: 'text', nullable: true })
  decision!: ItemDecision | null;

  @Column({ name: 'decided_by', type: 'bigint', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'claimed_by', type: 'bigint', nullable: true })
  claimedBy!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  /** Said to the person concerned. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Kept among moderators. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** When moderators were written to about it. */
  @Column({ name: 'announced_at', type: 'timestamptz', nullable: true })
  announcedAt!: Date | null;
}
