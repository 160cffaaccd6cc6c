import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the few headings under which everything is discussed. */
@Entity('theme')
export class ThemeEntity {
  @PrimaryColumn({ type: 'smallint' })
  number!: number;

  @Column({ name: 'title_fr', type: 'text' })
  titleFr!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;
}
