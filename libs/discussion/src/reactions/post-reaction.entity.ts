import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReactionKind } from './reaction.js';

/** One word of one person under one message. */
@Entity('post_reaction')
export class PostReactionEntity {
  @PrimaryColumn({ name: 'post_id', type: 'bigint' })
  postId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: ReactionKind;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
