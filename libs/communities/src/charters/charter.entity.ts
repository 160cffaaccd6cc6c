import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a community's charter; a change is a new version, accepted again. */
@Entity('community_charter')
export class CharterEntity {
  @PrimaryColumn({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  markdown!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ name: 'written_by', type: 'bigint', nullable: true })
  writtenBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
