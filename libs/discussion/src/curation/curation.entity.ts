import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CurationKind } from './curation.js';

/** One decision about where things stand: what it changed, why, and what takes it back. */
@Entity('curation')
export class CurationEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: CurationKind;

  @Column({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  /** The new thread of a split, the receiving one of a merge. */
  @Column({ name: 'target_id', type: 'bigint', nullable: true })
  targetId!: string | null;

  /** After which number the notice stands in the thread. */
  @Column({ type: 'integer' })
  place!: number;

  @Column({ name: 'target_place', type: 'integer', nullable: true })
  targetPlace!: number | null;

  /** How many messages it moved. */
  @Column({ type: 'integer', default: 0 })
  posts!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'jsonb' })
  before!: object;

  @Column({ type: 'jsonb' })
  after!: object;

  @Column({ name: 'decided_by', type: 'bigint', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', default: () => 'now()' })
  decidedAt!: Date;

  @Column({ name: 'undone_by', type: 'bigint', nullable: true })
  undoneBy!: string | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;
}

/** Where one message went: the way back, and the way on for old links. */
@Entity('curated_post')
export class CuratedPostEntity {
  @PrimaryColumn({ name: 'curation_id', type: 'bigint' })
  curationId!: string;

  @PrimaryColumn({ name: 'post_id', type: 'bigint' })
  postId!: string;

  @Column({ name: 'from_thread', type: 'bigint' })
  fromThread!: string;

  @Column({ name: 'from_number', type: 'integer' })
  fromNumber!: number;

  @Column({ name: 'to_thread', type: 'bigint' })
  toThread!: string;

  @Column({ name: 'to_number', type: 'integer' })
  toNumber!: number;
}

/** A read position that a merge moved on. */
@Entity('curated_reading')
export class CuratedReadingEntity {
  @PrimaryColumn({ name: 'curation_id', type: 'bigint' })
  curationId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'integer' })
  before!: number;

  @Column({ type: 'integer' })
  after!: number;
}
