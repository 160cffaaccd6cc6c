import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a POST with an `Idempotency-Key` answered, kept 24 h with its effect. */
@Entity('idempotency')
export class IdempotencyEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ name: 'request_hash', type: 'bytea' })
  requestHash!: Buffer;

  @Column({ type: 'jsonb' })
  answer!: unknown;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
