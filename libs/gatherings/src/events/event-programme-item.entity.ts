import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of an event's programme. Items may overlap: a break stands inside a workshop. */
@Entity('event_programme_item')
export class EventProgrammeItemEntity {
  @PrimaryColumn({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  /** Time of day at the event's place. */
  @Column({ name: 'starts_at', type: 'time' })
  startsAt!: string;

  @Column({ name: 'ends_at', type: 'time' })
  endsAt!: string;

  @Column({ name: 'text_fr', type: 'text' })
  textFr!: string;

  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;

  @Column({ type: 'smallint', array: true, default: () => `'{}'` })
  themes!: number[];
}
