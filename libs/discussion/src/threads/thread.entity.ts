import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thread')
export class ThreadEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ type: 'smallint' })
  theme!: number;

  /** The community in which it is held, whose doors it shares; null under the themes, where all may read. */
  @Column({ name: 'community_id', type: 'bigint', nullable: true })
  communityId!: string | null;

  @Column({ name: 'author_id', type: 'bigint' })
  authorId!: string;

  @Column({ type: 'text', default: 'open' })
  state!: 'open' | 'closed' | 'archived';

  @Column({ type: 'boolean', default: false })
  pinned!: boolean;

  @Column({ type: 'boolean', default: false })
  featured!: boolean;

  /** The thread that its messages went into; nobody reads this one any more. */
  @Column({ name: 'merged_into', type: 'bigint', nullable: true })
  mergedInto!: string | null;

  /** Its opening waits for a moderator. */
  @Column({ type: 'boolean', default: false })
  held!: boolean;

  @Column({ name: 'hidden_at', type: 'timestamptz', nullable: true })
  hiddenAt!: Date | null;

  /** Where it comes from in the founding file; null for what people open. */
  @Column({ name: 'seed_key', type: 'text', nullable: true })
  seedKey!: string | null;

  /** The last number given to a post; numbers are never given twice. */
  @Column({ name: 'last_number', type: 'integer', default: 0 })
  lastNumber!: number;

  /** Published posts: what anyone may count. */
  @Column({ type: 'integer', default: 0 })
  posts!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'last_post_at', type: 'timestamptz', default: () => 'now()' })
  lastPostAt!: Date;

  /** The stamp, raised in every transaction that changes what the page shows. */
  @Column({ type: 'bigint', default: 1 })
  version!: string;
}

@Entity('thread_lead')
export class ThreadLeadEntity {
  @PrimaryColumn({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  @PrimaryColumn({ name: 'lead_code', type: 'text' })
  leadCode!: string;
}

/** A seeded thread's title and opening in the other language: one discussion, not two. */
@Entity('thread_translation')
export class ThreadTranslationEntity {
  @PrimaryColumn({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  @PrimaryColumn({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  markdown!: string;

  @Column({ type: 'text' })
  html!: string;
}
