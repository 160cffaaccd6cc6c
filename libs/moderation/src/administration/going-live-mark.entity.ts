import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What only a person can say is done before the forum opens. */
export const MARKS = ['terms-read', 'backup-restored'] as const;
export type Mark = (typeof MARKS)[number];

@Entity('going_live_mark')
export class GoingLiveMarkEntity {
  @PrimaryColumn({ type: 'text' })
  key!: Mark;

  @Column({ name: 'marked_by', type: 'bigint', nullable: true })
  markedBy!: string | null;

  @Column({ name: 'marked_at', type: 'timestamptz', default: () => 'now()' })
  markedAt!: Date;
}
