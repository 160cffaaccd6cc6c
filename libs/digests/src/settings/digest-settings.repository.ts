import sql, { type Reader, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { nextWindowEnd } from '../schedule/schedule.js';
import type { DigestSettings } from './digest-settings.js';

/** Two digests of one person are never closer than this, whatever they change in between. */
const LEAST_HOURS = 12;
const HOUR_MS = 3_600_000;

interface Saved {
  readonly accountId: string;
  readonly settings: Omit<DigestSettings, 'nextAt' | 'confirmedAt'>;
}

interface Standing {
  readonly now: Date;
  readonly lastSlot: Date | null;
}

@Injectable()
export class DigestSettingsRepository {
  constructor(private readonly network: NetworkService) {}

  async find(reader: Reader, accountId: string): Promise<DigestSettings | undefined> {
    return reader.one<DigestSettings>(sql`
      select frequency, weekday, hour, time_zone as "timeZone", locale,
        case when paused_until > now() then paused_until end as "pausedUntil",
        next_at as "nextAt", confirmed_at as "confirmedAt"
      from digest_setting where account_id = ${accountId}`);
  }

  /** Two changes at once wait for each other. */
  async lock(tx: Tx, accountId: string): Promise<DigestSettings | undefined> {
    await tx.rows(sql`select from digest_setting where account_id = ${accountId} for update`);
    return this.find(tx, accountId);
  }

  /** The forum's own day and hour, on the clocks and in the language of the account. */
  async preset(reader: Reader, accountId: string): Promise<DigestSettings> {
    const { digest } = this.network.settings;
    const account = await reader.one<Pick<DigestSettings, 'timeZone' | 'locale'>>(sql`
      select time_zone as "timeZone", locale from account where id = ${accountId}`);
    return {
      frequency: 'weekly',
      weekday: digest.weekday,
      hour: digest.hour,
      timeZone: account?.timeZone ?? this.network.settings.forum.timeZone,
      locale: account?.locale ?? 'fr',
      pausedUntil: null,
      nextAt: null,
      confirmedAt: null,
    };
  }

  /** Begins or changes; the first window begins now, later ones where the last one ended. */
  async save(tx: Tx, { accountId, settings }: Saved): Promise<void> {
    const { frequency, weekday, hour, timeZone, locale, pausedUntil } = settings;
    const nextAt = await this.nextAt(tx, { accountId, settings });
    await tx.rows(sql`
      insert into digest_setting (account_id, frequency, weekday, hour, time_zone, locale, paused_until, next_at)
      values (${accountId}, ${frequency}, ${weekday}, ${hour}, ${timeZone}, ${locale}, ${pausedUntil}, ${nextAt})
      on conflict (account_id) do update set frequency = excluded.frequency, weekday = excluded.weekday,
        hour = excluded.hour, time_zone = excluded.time_zone, locale = excluded.locale,
        paused_until = excluded.paused_until, next_at = excluded.next_at`);
  }

  /** What was published while a person wanted nothing is a window of its own, that is never sent. */
  async closeGap(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      with gap as (
        insert into digest (account_id, slot, window_start, window_end, state, reason)
        select account_id, now(), covered_until, now(), 'skipped', 'stopped'
        from digest_setting where account_id = ${accountId} and covered_until < now()
      )
      update digest_setting set covered_until = now(), confirmed_at = now(), ahead_until = null
      where account_id = ${accountId}`);
  }

  /** What has not begun to leave will not. */
  async dropWaiting(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update digest set state = 'skipped', reason = 'stopped', own = null, layout = null, address = null, next_attempt_at = null
      where account_id = ${accountId} and state in ('planned', 'composed')`);
  }

  private async nextAt(tx: Tx, { accountId, settings }: Saved): Promise<Date | null> {
    const { frequency, weekday, hour, timeZone } = settings;
    if (frequency === 'never') return null;
    const standing = await tx.one<Standing>(sql`
      select now(), (select max(slot) from digest where account_id = ${accountId} and slot <= now()) as "lastSlot"`);
    const { now, lastSlot } = standing as Standing;
    const earliest = Math.max(now.getTime(), (lastSlot?.getTime() ?? 0) + LEAST_HOURS * HOUR_MS - 1);
    return nextWindowEnd({ frequency, weekday, hour, timeZone }, new Date(earliest));
  }
}
