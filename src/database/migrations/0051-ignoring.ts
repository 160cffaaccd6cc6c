import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Whom a person would rather not read. Nobody else ever knows. */
export class Ignoring1700000051000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ignored_person (
        account_id bigint not null references account (id) on delete cascade,
        ignored_id bigint not null references account (id) on delete cascade,
        since timestamptz not null default now(),
        primary key (account_id, ignored_id),
        check (account_id <> ignored_id)
      );
      create index ignored_person_ignored on ignored_person (ignored_id);
    `);
  }
}
