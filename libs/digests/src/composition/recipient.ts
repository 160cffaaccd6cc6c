import type { Locale } from '@forum/i18n';
import sql, { type Sql } from '@forum/kernel';
import type { Frequency } from '../schedule/schedule.js';
import { type Micros, micros } from './instant.js';

/** Why somebody gets no mail for a window. */
export type Obstacle = 'closed' | 'suspended' | 'stopped' | 'paused' | 'unreachable' | 'suppressed' | 'empty';

/** A person and the window about which they are written to. */
export interface Recipient {
  readonly digestId: string;
  readonly accountId: string;
  readonly kind: 'regular' | 'welcome';
  readonly revision: number;
  readonly slot: Date;
  readonly windowStart: Micros;
  readonly windowEnd: Micros;
  readonly name: string | null;
  readonly address: string | null;
  readonly locale: Locale;
  readonly frequency: Frequency;
  readonly weekday: number;
  readonly hour: number;
  readonly timeZone: string;
  readonly confirmedAt: Date;
  readonly obstacle: Obstacle | null;
}

/**
 * What stands between a person and their digest, as SQL over `digest`, `setting`, `account` and `email`: asked when it is
 * composed and once more before it leaves. The first that applies.
 */
export const obstacle: Sql = sql`case
  when account.closed_at is not null then 'closed'
  when account.suspended_until > now() then 'suspended'
  when setting.frequency = 'never' then 'stopped'
  when setting.paused_until > digest.slot then 'paused'
  when email.address is null then 'unreachable'
  when exists (select from suppression where address_hash = sha256(convert_to(email.address, 'UTF8'))) then 'suppressed'
end`;

/** Joins what a digest's row needs to know of its person. */
export const person: Sql = sql`
  join digest_setting setting on setting.account_id = digest.account_id
  join account on account.id = digest.account_id
  left join account_email email on email.account_id = account.id and email.is_primary`;

/** The columns of a Recipient, from `digest` and `person`. */
export const recipientColumns: Sql = sql`
  digest.id as "digestId", digest.account_id as "accountId", digest.kind, digest.revision, digest.slot,
  ${micros(sql`digest.window_start`)} as "windowStart", ${micros(sql`digest.window_end`)} as "windowEnd",
  account.name, email.address, setting.locale, setting.frequency, setting.weekday, setting.hour,
  setting.time_zone as "timeZone", setting.confirmed_at as "confirmedAt", ${obstacle} as obstacle`;

/** As the driver reads it: 64-bit integers come as text. */
export type RecipientRow = Omit<Recipient, 'windowStart' | 'windowEnd'> & {
  windowStart: string;
  windowEnd: string;
};

export function toRecipient(row: RecipientRow): Recipient {
  return { ...row, windowStart: Number(row.windowStart), windowEnd: Number(row.windowEnd) };
}
