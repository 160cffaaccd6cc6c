import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommunityRole, MembershipState } from '../communities/community.js';

@Entity('community_membership')
export class MembershipEntity {
  @PrimaryColumn({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'text', default: 'member' })
  role!: CommunityRole;

  @Column({ type: 'text' })
  state!: MembershipState;

  /** What a person who asks to join says of themselves. */
  @Column({ type: 'text', nullable: true })
  message!: string | null;

  /** The charter that this person accepted last. */
  @Column({ name: 'charter_version', type: 'integer', default: 0 })
  charterVersion!: number;

  /** A ban ends by itself; null is for good. */
  @Column({ name: 'banned_until', type: 'timestamptz', nullable: true })
  bannedUntil!: Date | null;

  @Column({ name: 'joined_at', type: 'timestamptz', nullable: true })
  joinedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
