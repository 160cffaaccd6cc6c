import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the register of confidentiality incidents. Dates are calendar days, as text. */
@Entity('incident')
export class IncidentEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'occurred_on', type: 'date' })
  occurredOn!: string;

  @Column({ name: 'noticed_on', type: 'date' })
  noticedOn!: string;

  /** Which personal information. */
  @Column({ type: 'text' })
  information!: string;

  @Column({ type: 'text' })
  description!: string;

  /** How many people it concerns; null when nobody can tell. */
  @Column({ type: 'integer', nullable: true })
  people!: number | null;

  @Column({ name: 'serious_risk', type: 'boolean' })
  seriousRisk!: boolean;

  @Column({ name: 'notified_on', type: 'date', nullable: true })
  notifiedOn!: string | null;

  @Column({ type: 'text' })
  measures!: string;

  @Column({ name: 'recorded_by', type: 'bigint', nullable: true })
  recordedBy!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
