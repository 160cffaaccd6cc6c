import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccountKind = 'person' | 'network';
/** How the account came to be; moderation holds the first post of those who came alone. */
export type RegisteredVia = 'self' | 'invitation' | 'import' | 'console' | 'seed' | 'subscription';

/** A person known to the forum, or the network itself (one row), which signs the founding content. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text', default: 'person' })
  kind!: AccountKind;

  /** Null until it is given, and again once the account is closed: pages then say "Personne retirée". */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ name: 'sector_code', type: 'text', nullable: true })
  sectorCode!: string | null;

  @Column({ name: 'organisation_id', type: 'bigint', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text', nullable: true })
  about!: string | null;

  @Column({ type: 'text', default: 'fr' })
  locale!: Locale;

  @Column({ name: 'time_zone', type: 'text', default: 'America/Toronto' })
  timeZone!: string;

  @Column({ name: 'registered_via', type: 'text' })
  registeredVia!: RegisteredVia;

  /** `infinity` for a suspension without an end. */
  @Column({ name: 'suspended_until', type: 'timestamptz', nullable: true })
  suspendedUntil!: Date | null;

  @Column({ name: 'suspension_reason', type: 'text', nullable: true })
  suspensionReason!: string | null;

  /** Until then, one message in `slowMinutes`. */
  @Column({ name: 'slowed_until', type: 'timestamptz', nullable: true })
  slowedUntil!: Date | null;

  @Column({ name: 'slow_minutes', type: 'integer', nullable: true })
  slowMinutes!: number | null;

  /** Until then, nothing of theirs is published. */
  @Column({ name: 'silenced_until', type: 'timestamptz', nullable: true })
  silencedUntil!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz', nullable: true })
  lastSeenAt!: Date | null;

  /** When the visit before this one ended: "what is new" begins there. */
  @Column({ name: 'previous_visit_at', type: 'timestamptz', nullable: true })
  previousVisitAt!: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
