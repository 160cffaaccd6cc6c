import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the network observed under a theme, sometimes about one group of actors. */
@Entity('finding')
export class FindingEntity {
  @PrimaryColumn({ type: 'smallint' })
  theme!: number;

  @PrimaryColumn({ type: 'smallint' })
  number!: number;

  @Column({ name: 'text_fr', type: 'text' })
  textFr!: string;

  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;

  @Column({ name: 'audience_fr', type: 'text', nullable: true })
  audienceFr!: string | null;

  @Column({ name: 'audience_en', type: 'text', nullable: true })
  audienceEn!: string | null;
}
