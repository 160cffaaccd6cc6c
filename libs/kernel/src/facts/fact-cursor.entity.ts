import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where one bulk listener of facts stands. */
@Entity('fact_cursor')
export class FactCursorEntity {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'bigint', default: 0 })
  xid!: string;

  @Column({ name: 'fact_id', type: 'bigint', default: 0 })
  factId!: string;
}
