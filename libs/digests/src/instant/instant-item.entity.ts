import { Column, Entity, PrimaryColumn } from 'typeorm';

export type InstantState = 'waiting' | 'mailed' | 'sent' | 'dropped';

/** A message that one person is to be sent, or was sent, as soon as it was published. */
@Entity('instant_item')
export class InstantItemEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ name: 'post_id', type: 'bigint' })
  postId!: string;

  /** The strongest: `mention`, `reply`, `thread`, then `lead:2B`, `community:slug`, `theme:2`. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', default: 'waiting' })
  state!: InstantState;

  /** Why it was dropped. */
  @Column({ type: 'text', nullable: true })
  obstacle!: string | null;

  @Column({ name: 'mail_id', type: 'bigint', nullable: true })
  mailId!: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', default: () => 'now()' })
  plannedAt!: Date;

  /** From then on its reader knows it: a digest does not repeat it. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
