import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What may write to a person at once, wherever it happens. What they follow is in their subscriptions. */
@Entity('instant_setting')
export class InstantSettingEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'boolean', default: false })
  mentions!: boolean;

  @Column({ type: 'boolean', default: false })
  replies!: boolean;

  /** Nothing leaves at once any more, whatever is followed. */
  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
