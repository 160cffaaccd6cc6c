import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Frequency } from '../schedule/schedule.js';

/** When and in which language a person gets digests. No row: never asked for any. */
@Entity('digest_setting')
export class DigestSettingEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'text' })
  frequency!: Frequency;

  /** ISO: 1 is Monday. */
  @Column({ type: 'smallint' })
  weekday!: number;

  @Column({ type: 'smallint' })
  hour!: number;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** Language of the mail; messages stay in their own. */
  @Column({ type: 'text' })
  locale!: Locale;

  @Column({ name: 'paused_until', type: 'timestamptz', nullable: true })
  pausedUntil!: Date | null;

  /** Everything published before it has had its window: the next one begins here. */
  @Column({ name: 'covered_until', type: 'timestamptz', default: () => 'now()' })
  coveredUntil!: Date;

  /** The next instant of the schedule; null when there is none. */
  @Column({ name: 'next_at', type: 'timestamptz', nullable: true })
  nextAt!: Date | null;

  /** The last instant of the schedule that was answered before its time, at an operator's request. */
  @Column({ name: 'ahead_until', type: 'timestamptz', nullable: true })
  aheadUntil!: Date | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', default: () => 'now()' })
  confirmedAt!: Date;
}
