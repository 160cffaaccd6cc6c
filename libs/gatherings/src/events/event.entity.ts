import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A gathering of the network. */
@Entity('event')
export class EventEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ name: 'title_fr', type: 'text' })
  titleFr!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  /** Its day, in its own time zone. */
  @Column({ type: 'date' })
  date!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  place!: string;

  @Column({ type: 'integer', nullable: true })
  attendance!: number | null;

  @Column({ name: 'attendance_about', type: 'boolean', default: false })
  attendanceAbout!: boolean;
}
