import { Column, Entity, PrimaryColumn } from 'typeorm';

export const TERM_KINDS = ['word', 'domain'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A word or a site that makes a message wait for a moderator. */
@Entity('blocked_term')
export class BlockedTermEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  kind!: TermKind;

  /** Lower case, without accents: as texts are compared. */
  @Column({ type: 'text' })
  term!: string;

  @Column({ name: 'added_by', type: 'bigint', nullable: true })
  addedBy!: string | null;

  @Column({ name: 'added_at', type: 'timestamptz', default: () => 'now()' })
  addedAt!: Date;
}
