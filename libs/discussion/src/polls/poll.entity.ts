import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PollElectorate, PollKind, PollOutcome } from './poll.js';

@Entity('poll')
export class PollEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  @Column({ name: 'author_id', type: 'bigint' })
  authorId!: string;

  @Column({ type: 'text' })
  kind!: PollKind;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ type: 'text', array: true, default: '{}' })
  options!: string[];

  @Column({ type: 'text' })
  electorate!: PollElectorate;

  @Column({ name: 'closes_at', type: 'timestamptz' })
  closesAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  outcome!: PollOutcome | null;
}

/** What one person chose: the numbers of options, from 1. */
@Entity('poll_ballot')
export class PollBallotEntity {
  @PrimaryColumn({ name: 'poll_id', type: 'bigint' })
  pollId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'smallint', array: true })
  choices!: number[];

  @Column({ name: 'cast_at', type: 'timestamptz', default: () => 'now()' })
  castAt!: Date;
}
