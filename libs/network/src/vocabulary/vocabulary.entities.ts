import { Column, Entity, PrimaryColumn } from 'typeorm';

abstract class VocabularyEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'label_fr', type: 'text' })
  labelFr!: string;

  @Column({ name: 'label_en', type: 'text' })
  labelEn!: string;

  @Column({ type: 'smallint' })
  position!: number;
}

/** Where a person comes from, in the nine words of the founding content (« milieu »). */
@Entity('sector')
export class SectorEntity extends VocabularyEntity {}

/** What an organisation can be to an innovation. */
@Entity('actor_role')
export class ActorRoleEntity extends VocabularyEntity {}

/** The phases that an innovation goes through. */
@Entity('innovation_phase')
export class InnovationPhaseEntity extends VocabularyEntity {}
