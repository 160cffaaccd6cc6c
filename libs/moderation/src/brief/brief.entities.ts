import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A brief that was sent. */
@Entity('moderation_brief')
export class ModerationBriefEntity {
  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ name: 'sent_at', type: 'timestamptz', default: () => 'now()' })
  sentAt!: Date;
}

/** A moderator who would rather not get it. */
@Entity('brief_refusal')
export class BriefRefusalEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ name: 'refused_at', type: 'timestamptz', default: () => 'now()' })
  refusedAt!: Date;
}
