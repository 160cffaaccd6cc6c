import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question that the workshop of a theme was asked, and that its opening discussions carry on. */
@Entity('workshop_question')
export class WorkshopQuestionEntity {
  @PrimaryColumn({ type: 'smallint' })
  theme!: number;

  @PrimaryColumn({ type: 'smallint' })
  number!: number;

  @Column({ name: 'text_fr', type: 'text' })
  textFr!: string;

  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;
}
