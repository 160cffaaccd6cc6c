import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation of the network, or one that a person has named as theirs. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ name: 'sector_code', type: 'text', nullable: true })
  sectorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;
}
