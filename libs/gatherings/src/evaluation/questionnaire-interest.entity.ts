import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person wished for after the event, apart from the person and from the marks. */
@Entity('questionnaire_interest')
export class QuestionnaireInterestEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  /** Numbers of themes, ascending. */
  @Column({ type: 'smallint', array: true })
  themes!: number[];

  @Column({ name: 'open_to_forum', type: 'boolean' })
  openToForum!: boolean;

  @Column({ name: 'left_address', type: 'boolean' })
  leftAddress!: boolean;
}
