import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkState, ResourceKind } from './resource.js';

@Entity('resource')
export class ResourceEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  @Column({ type: 'text' })
  kind!: ResourceKind;

  @Column({ name: 'title_fr', type: 'text', nullable: true })
  titleFr!: string | null;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn!: string | null;

  /** Who wrote the thing itself, in words; not the member who added it. */
  @Column({ type: 'text', default: '' })
  creator!: string;

  @Column({ type: 'text', default: '' })
  licence!: string;

  @Column({ type: 'text', default: '' })
  description!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ type: 'smallint', array: true, default: '{}' })
  themes!: number[];

  @Column({ type: 'text', array: true, default: '{}' })
  leads!: string[];

  @Column({ name: 'added_by', type: 'bigint' })
  addedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;

  /** The version in force. */
  @Column({ type: 'integer', default: 0 })
  version!: number;
}

@Entity('resource_version')
export class ResourceVersionEntity {
  @PrimaryColumn({ name: 'resource_id', type: 'bigint' })
  resourceId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ name: 'added_by', type: 'bigint' })
  addedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** What the weekly visit found. */
  @Column({ name: 'link_state', type: 'text', default: 'unchecked' })
  linkState!: LinkState;

  @Column({ name: 'link_checked_at', type: 'timestamptz', nullable: true })
  linkCheckedAt!: Date | null;

  @Column({ name: 'link_failures', type: 'integer', default: 0 })
  linkFailures!: number;
}
