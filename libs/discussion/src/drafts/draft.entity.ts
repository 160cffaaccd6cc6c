import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Text that was written and not published: a form refused, saved, or sent after its session had expired. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId!: string | null;

  /** Set while nobody owns it: the browser holds the token. */
  @Column({ name: 'claim_hash', type: 'bytea', nullable: true })
  claimHash!: Buffer | null;

  /** The discussion it answers in; null for a new discussion. */
  @Column({ name: 'thread_id', type: 'bigint', nullable: true })
  threadId!: string | null;

  /** What was being written: a message, or the synthesis of the discussion. */
  @Column({ type: 'text', default: 'message' })
  kind!: 'message' | 'synthesis';

  @Column({ type: 'jsonb' })
  fields!: Record<string, string | string[]>;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
