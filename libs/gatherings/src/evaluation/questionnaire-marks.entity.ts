import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person's marks, with nothing that leads back to the person. */
@Entity('questionnaire_marks')
export class QuestionnaireMarksEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @Column({ type: 'smallint', nullable: true })
  presentation!: number | null;

  @Column({ name: 'leads_and_discussion', type: 'smallint', nullable: true })
  leadsAndDiscussion!: number | null;

  @Column({ name: 'workshop_themes_and_closing', type: 'smallint', nullable: true })
  workshopThemesAndClosing!: number | null;

  @Column({ name: 'exchanges_and_interest', type: 'smallint', nullable: true })
  exchangesAndInterest!: number | null;

  @Column({ name: 'met_expectations', type: 'smallint', nullable: true })
  metExpectations!: number | null;
}
