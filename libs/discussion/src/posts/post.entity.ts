import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostState } from './post.policy.js';

export type PostVia = 'web' | 'api' | 'mail' | 'import';

@Entity('post')
export class PostEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  /** Its place in the thread, from 1, for ever. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ name: 'author_id', type: 'bigint' })
  authorId!: string;

  /** Set when the person wrote in the name of their organisation. */
  @Column({ name: 'organisation_id', type: 'bigint', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  markdown!: string;

  /** Rendered and sanitised once, when written. */
  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'text' })
  excerpt!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ name: 'reply_to', type: 'bigint', nullable: true })
  replyTo!: string | null;

  @Column({ type: 'text', default: 'published' })
  state!: PostState;

  @Column({ type: 'text', default: 'web' })
  via!: PostVia;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** When everyone could read it; a digest's window goes by it. Null while held. */
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true, default: () => 'now()' })
  publishedAt!: Date | null;

  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}

/** What a post said before an edit. */
@Entity('post_revision')
export class PostRevisionEntity {
  @PrimaryColumn({ name: 'post_id', type: 'bigint' })
  postId!: string;

  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  markdown!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ name: 'edited_by', type: 'bigint' })
  editedBy!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
