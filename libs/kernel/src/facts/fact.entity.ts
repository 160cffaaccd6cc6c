import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row per fact, appended in the transaction that made it true, never changed. */
@Entity('fact')
export class FactEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'actor_id', type: 'bigint', nullable: true })
  actorId!: string | null;

  @Column({ type: 'jsonb' })
  data!: object;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;

  /** The writing transaction: a batch reader stays below `pg_snapshot_xmin`, so a late commit is not skipped. */
  @Column({ type: 'bigint', default: () => 'pg_current_xact_id()::text::bigint' })
  xid!: string;
}
