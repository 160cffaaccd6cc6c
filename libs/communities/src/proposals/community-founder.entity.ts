import { Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a proposal names; forgotten once it is decided. */
@Entity('community_founder')
export class CommunityFounderEntity {
  @PrimaryColumn({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  @PrimaryColumn({ type: 'text' })
  address!: string;
}
