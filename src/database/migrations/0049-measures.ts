import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Measures short of a suspension: a reminder, a slower pace, silence; an exclusion; and appeals. */
export class Measures1700000049000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account
        -- Until then, one message in so many minutes.
        add column slowed_until timestamptz,
        add column slow_minutes integer check (slow_minutes > 0),
        -- Until then, nothing of theirs is published; the rest of the forum stays theirs.
        add column silenced_until timestamptz,
        add check ((slowed_until is null) = (slow_minutes is null));
      alter table measure
        drop constraint measure_kind_check,
        drop constraint measure_check3,
        add constraint measure_kind_check check (kind in ('post-hidden', 'thread-hidden', 'thread-closed',
          'reminder', 'account-slowed', 'account-silenced', 'account-suspended', 'account-banned')),
        add constraint measure_until_check check (until is null or kind like 'account-%');
      create unique index measure_account_standing on measure (account_id, kind)
        where ended_at is null and kind in ('account-slowed', 'account-silenced', 'account-banned');
    `);
  }
}
