import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody is named in a message. */
@Entity('post_mention')
export class PostMentionEntity {
  @PrimaryColumn({ name: 'post_id', type: 'bigint' })
  postId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ name: 'mentioned_at', type: 'timestamptz', default: () => 'now()' })
  mentionedAt!: Date;
}
