import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lead that a priority rests on; the first is the main one. */
@Entity('priority_lead')
export class PriorityLeadEntity {
  @PrimaryColumn({ type: 'smallint' })
  priority!: number;

  @PrimaryColumn({ name: 'lead_code', type: 'text' })
  leadCode!: string;

  @Column({ type: 'smallint' })
  position!: number;
}
