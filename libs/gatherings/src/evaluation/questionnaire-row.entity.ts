import { Entity, PrimaryColumn } from 'typeorm';

/** That a row of a file is counted already, as a keyed hash: which answers were its own cannot be told from it. */
@Entity('questionnaire_row')
export class QuestionnaireRowEntity {
  @PrimaryColumn({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @PrimaryColumn({ name: 'row_hash', type: 'bytea' })
  rowHash!: Buffer;
}
