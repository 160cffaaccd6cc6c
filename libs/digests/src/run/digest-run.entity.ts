import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sending of due digests by one process, which holds an advisory lock on its id for as long as it lives. */
@Entity('digest_run')
export class DigestRunEntity {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  id!: number;

  /** The planning instant. */
  @Column({ name: 'planned_for', type: 'timestamptz' })
  plannedFor!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', default: () => 'now()' })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  planned!: number;

  @Column({ type: 'integer', default: 0 })
  sent!: number;

  @Column({ type: 'integer', default: 0 })
  skipped!: number;

  @Column({ type: 'integer', default: 0 })
  deferred!: number;

  @Column({ type: 'integer', default: 0 })
  failed!: number;
}
