import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level, TargetKind } from './subscription.js';

/** What a person has confirmed that they want to hear of, and how much. */
@Entity('subscription')
export class SubscriptionEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: TargetKind;

  @PrimaryColumn({ type: 'text' })
  target!: string;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ name: 'confirmed_at', type: 'timestamptz', default: () => 'now()' })
  confirmedAt!: Date;
}
