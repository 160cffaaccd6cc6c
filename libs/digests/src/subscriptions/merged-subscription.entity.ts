import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from './subscription.js';

/** A subscription to a discussion that was merged, kept for the day when the merge is undone. */
@Entity('merged_subscription')
export class MergedSubscriptionEntity {
  @PrimaryColumn({ name: 'curation_id', type: 'bigint' })
  curationId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt!: Date;

  /** It was given to the other discussion, which the person did not follow yet. */
  @Column({ type: 'boolean' })
  carried!: boolean;
}
