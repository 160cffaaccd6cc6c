import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that can be found. What it shows is read from its own table, through its policy; here is what finds it. */
@Entity('search_document')
export class SearchDocumentEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: 'thread' | 'post' | 'lead' | 'glossary' | 'synthesis' | 'resource' | 'community' | 'event';

  /** A message, or the opening of the discussion that the document stands for. */
  @Column({ name: 'post_id', type: 'bigint', nullable: true, unique: true })
  postId!: string | null;

  @Column({ name: 'thread_id', type: 'bigint', nullable: true })
  threadId!: string | null;

  @Column({ name: 'lead_code', type: 'text', nullable: true, unique: true })
  leadCode!: string | null;

  @Column({ name: 'term_id', type: 'bigint', nullable: true, unique: true })
  termId!: string | null;

  @Column({ name: 'resource_id', type: 'bigint', nullable: true, unique: true })
  resourceId!: string | null;

  @Column({ name: 'event_id', type: 'bigint', nullable: true, unique: true })
  eventId!: string | null;

  /** The slug of the community in which it is held; of a community itself, its own. */
  @Column({ type: 'text', nullable: true })
  community!: string | null;

  @Column({ name: 'author_id', type: 'bigint', nullable: true })
  authorId!: string | null;

  @Column({ type: 'text', array: true })
  langs!: string[];

  @Column({ type: 'smallint', nullable: true })
  theme!: number | null;

  @Column({ type: 'text', array: true, default: '{}' })
  leads!: string[];

  @Column({ name: 'sector_code', type: 'text', nullable: true })
  sectorCode!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;

  /** Titles weigh A, names C, text D; facets are lexemes that no typed word can be. */
  @Column({ type: 'tsvector', select: false })
  words!: string;
}
