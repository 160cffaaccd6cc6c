import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The network that the forum belongs to: one row. */
@Entity('network')
export class NetworkEntity {
  @PrimaryColumn({ type: 'smallint', default: 1 })
  id!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ name: 'name_fr', type: 'text' })
  nameFr!: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn!: string;

  @Column({ name: 'motto_fr', type: 'text', nullable: true })
  mottoFr!: string | null;

  @Column({ name: 'motto_en', type: 'text', nullable: true })
  mottoEn!: string | null;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  partners!: ReadonlyArray<{ code: string; name: string }>;

  @Column({ name: 'forum_name', type: 'text', default: 'Forum permanent' })
  forumName!: string;

  @Column({ name: 'officer_title_fr', type: 'text', nullable: true })
  officerTitleFr!: string | null;

  @Column({ name: 'officer_title_en', type: 'text', nullable: true })
  officerTitleEn!: string | null;

  /** How to reach the officer: a mail address, a telephone number. */
  @Column({ name: 'officer_contact', type: 'text', nullable: true })
  officerContact!: string | null;

  @Column({ name: 'postal_address', type: 'text', nullable: true })
  postalAddress!: string | null;
}
