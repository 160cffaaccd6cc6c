import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeadState } from './lead.js';

/** One line of a lead's journal: where it stands now, why, and the evidence. */
@Entity('lead_update')
export class LeadUpdateEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'lead_code', type: 'text' })
  leadCode!: string;

  @Column({ type: 'text' })
  state!: LeadState;

  /** Percent. */
  @Column({ type: 'smallint' })
  progress!: number;

  @Column({ type: 'text' })
  note!: string;

  /** Of the note. */
  @Column({ type: 'text', default: 'fr' })
  lang!: Locale;

  @Column({ name: 'evidence_url', type: 'text', nullable: true })
  evidenceUrl!: string | null;

  @Column({ name: 'author_id', type: 'bigint' })
  authorId!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
