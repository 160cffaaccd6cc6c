import { Column, Entity, PrimaryColumn } from 'typeorm';

export const FLAG_REASONS = ['off-topic', 'abusive', 'spam', 'exposed-detail', 'other'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** One person's report of a post. */
@Entity('flag')
export class FlagEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'item_id', type: 'bigint' })
  itemId!: string;

  /** Null once the reporter has left. */
  @Column({ name: 'reporter_id', type: 'bigint', nullable: true })
  reporterId!: string | null;

  @Column({ type: 'text' })
  reason!: FlagReason;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** When the reporter was told what came of it. */
  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  @Column({ name: 'flagged_at', type: 'timestamptz', default: () => 'now()' })
  flaggedAt!: Date;
}
