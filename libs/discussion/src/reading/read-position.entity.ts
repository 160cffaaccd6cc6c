import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a person has read a thread. */
@Entity('read_position')
export class ReadPositionEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ name: 'thread_id', type: 'bigint' })
  threadId!: string;

  /** Of the last message seen. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
