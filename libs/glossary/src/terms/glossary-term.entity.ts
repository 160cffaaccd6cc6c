import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word of the shared vocabulary, in both languages. */
@Entity('glossary_term')
export class GlossaryTermEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  /** Made from the French term. */
  @Column({ type: 'text', unique: true })
  slug!: string;

  @Column({ name: 'term_fr', type: 'text' })
  termFr!: string;

  @Column({ name: 'term_en', type: 'text' })
  termEn!: string;

  @Column({ name: 'definition_fr', type: 'text', nullable: true })
  definitionFr!: string | null;

  @Column({ name: 'definition_en', type: 'text', nullable: true })
  definitionEn!: string | null;

  /** Its place in the founding content. */
  @Column({ type: 'smallint' })
  position!: number;
}
