import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommunityModeration, CommunityState, JoinPolicy, Visibility } from './community.js';

@Entity('community')
export class CommunityEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ type: 'text', default: 'public' })
  visibility!: Visibility;

  @Column({ name: 'join_policy', type: 'text', default: 'request' })
  joinPolicy!: JoinPolicy;

  @Column({ type: 'text', default: 'after' })
  moderation!: CommunityModeration;

  @Column({ type: 'text' })
  state!: CommunityState;

  @Column({ name: 'state_since', type: 'timestamptz', default: () => 'now()' })
  stateSince!: Date;

  /** When a trial ends; only a trial has one. */
  @Column({ name: 'trial_ends_at', type: 'timestamptz', nullable: true })
  trialEndsAt!: Date | null;

  @Column({ name: 'proposed_by', type: 'bigint', nullable: true })
  proposedBy!: string | null;

  /** Whom newcomers may write to. */
  @Column({ name: 'contact_id', type: 'bigint', nullable: true })
  contactId!: string | null;

  /** The charter in force; 0 before there is one. */
  @Column({ name: 'charter_version', type: 'integer', default: 0 })
  charterVersion!: number;

  @Column({ name: 'merged_into', type: 'bigint', nullable: true })
  mergedInto!: string | null;

  @Column({ name: 'last_activity_at', type: 'timestamptz', default: () => 'now()' })
  lastActivityAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** The stamp, raised in every transaction that changes what its pages show. */
  @Column({ type: 'bigint', default: 1 })
  version!: string;
}

@Entity('community_theme')
export class CommunityThemeEntity {
  @PrimaryColumn({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  @PrimaryColumn({ type: 'smallint' })
  theme!: number;
}

@Entity('community_lead')
export class CommunityLeadEntity {
  @PrimaryColumn({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  @PrimaryColumn({ name: 'lead_code', type: 'text' })
  leadCode!: string;
}
