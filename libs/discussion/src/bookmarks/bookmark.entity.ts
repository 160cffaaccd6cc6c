import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person keeps at hand: a discussion as a whole, or one message of it. Nobody else sees it. */
@Entity('bookmark')
export class BookmarkEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ name: 'thread_id', type: 'bigint', nullable: true })
  threadId!: string | null;

  @Column({ name: 'post_id', type: 'bigint', nullable: true })
  postId!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
