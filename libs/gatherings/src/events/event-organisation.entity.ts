import { Entity, PrimaryColumn } from 'typeorm';

/** An organisation that took part in an event. */
@Entity('event_organisation')
export class EventOrganisationEntity {
  @PrimaryColumn({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'bigint' })
  organisationId!: string;
}
