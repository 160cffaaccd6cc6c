import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SynthesisText } from './synthesis.js';

/** The synthesis of a discussion: which of its versions stands now. */
@Entity('synthesis')
export class SynthesisEntity {
  @PrimaryColumn({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'published_at', type: 'timestamptz', default: () => 'now()' })
  publishedAt!: Date;

  @Column({ name: 'revised_at', type: 'timestamptz', default: () => 'now()' })
  revisedAt!: Date;
}

/** What a synthesis said, from its recording until the next one. Never changed. */
@Entity('synthesis_version')
export class SynthesisVersionEntity {
  @PrimaryColumn({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ name: 'author_id', type: 'bigint' })
  authorId!: string;

  /** The messages that it sums up, by their numbers. */
  @Column({ name: 'first_number', type: 'integer' })
  firstNumber!: number;

  @Column({ name: 'last_number', type: 'integer' })
  lastNumber!: number;

  /** Null where the translation is still to be made; one of the two is there. */
  @Column({ type: 'jsonb', nullable: true })
  fr!: SynthesisText | null;

  @Column({ type: 'jsonb', nullable: true })
  en!: SynthesisText | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
