import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the founding day chose to do first. */
@Entity('priority')
export class PriorityEntity {
  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  @Column({ name: 'text_fr', type: 'text' })
  textFr!: string;

  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;
}
