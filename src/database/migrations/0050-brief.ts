import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Who reported is told what came of it; moderators get a brief once a week, unless they would rather not. */
export class Brief1700000050000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table flag add column told_at timestamptz;
      update flag set told_at = now();
      create index flag_untold on flag (item_id) where told_at is null;
      create table moderation_brief (
        -- The day of the forum's own calendar on which it was due.
        day date primary key,
        sent_at timestamptz not null default now()
      );
      create table brief_refusal (
        account_id bigint primary key references account (id) on delete cascade,
        refused_at timestamptz not null default now()
      );
    `);
  }
}
