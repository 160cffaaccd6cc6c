import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublishedFigures } from '../events/founding-event.js';

/** The figures that an event's own report gave. */
@Entity('evaluation_published')
export class EvaluationPublishedEntity {
  @PrimaryColumn({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @Column({ type: 'jsonb' })
  figures!: PublishedFigures;
}
