import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What bears on a person rather than on their words. */
export const PERSON_MEASURES = [
  'reminder',
  'account-slowed',
  'account-silenced',
  'account-suspended',
  'account-banned',
] as const;
export type PersonMeasure = (typeof PERSON_MEASURES)[number];
export type MeasureKind = 'post-hidden' | 'thread-hidden' | 'thread-closed' | PersonMeasure;

/** What was decided about a person's words or a person, as that person was told. */
@Entity('measure')
export class MeasureEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: MeasureKind;

  /** Whom it concerns. */
  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ name: 'post_id', type: 'bigint', nullable: true })
  postId!: string | null;

  @Column({ name: 'thread_id', type: 'bigint', nullable: true })
  threadId!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  /** Null for the rule on exposed details, until a person has looked. */
  @Column({ name: 'decided_by', type: 'bigint', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', default: () => 'now()' })
  decidedAt!: Date;

  /** When it ends by itself. */
  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** The fact that it follows from, when it was decided in another context. */
  @Column({ name: 'fact_id', type: 'bigint', nullable: true })
  factId!: string | null;
}

/** What the person concerned answered to the moderators. */
@Entity('measure_answer')
export class MeasureAnswerEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'measure_id', type: 'bigint' })
  measureId!: string;

  @Column({ type: 'text' })
  words!: string;

  @Column({ name: 'answered_at', type: 'timestamptz', default: () => 'now()' })
  answeredAt!: Date;
}
