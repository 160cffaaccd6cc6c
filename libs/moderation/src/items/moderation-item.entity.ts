import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ItemKind = 'flagged-post';
export type ItemDecision = 'hidden' | 'kept' | 'removed';

/** One thing that waits for a moderator, or waited. */
@Entity('moderation_item')
export class ModerationItemEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: ItemKind;

  @Column({ name: 'post_id', type: 'bigint' })
  postId!: string;

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
}
