import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeadState } from './lead.js';

/** An action lead, named by its theme and letter: `2D`. */
@Entity('lead')
export class LeadEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'smallint' })
  theme!: number;

  @Column({ type: 'text' })
  letter!: string;

  @Column({ name: 'title_fr', type: 'text' })
  titleFr!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  @Column({ name: 'raised_by', type: 'text', nullable: true })
  raisedBy!: 'participants' | null;

  @Column({ type: 'text', default: 'proposed' })
  state!: LeadState;

  /** Percent. */
  @Column({ type: 'smallint', default: 0 })
  progress!: number;

  @Column({ name: 'last_update_at', type: 'timestamptz', nullable: true })
  lastUpdateAt!: Date | null;
}
