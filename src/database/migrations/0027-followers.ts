import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** People are found by their whole name; the personal feed of what one follows has a token of its own. */
export class Followers1700000027000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index account_name on account (lower(name)) where name is not null and closed_at is null;
      create table feed_token (
        account_id bigint primary key references account (id) on delete cascade,
        -- SHA-256: whoever reads the database reads no feed.
        token_hash bytea not null unique check (length(token_hash) = 32),
        created_at timestamptz not null default now(),
        last_used_at timestamptz
      );`);
  }
}
