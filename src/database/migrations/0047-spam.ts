import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** What moderators never want to see published unread, and an index to find the same text elsewhere. */
export class Spam1700000047000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table blocked_term (
        id bigint generated always as identity primary key,
        kind text not null check (kind in ('word', 'domain')),
        -- Lower case, without accents: as texts are compared.
        term text not null check (length(term) between 2 and 100),
        added_by bigint references account (id) on delete set null,
        added_at timestamptz not null default now(),
        unique (kind, term)
      );
      create index post_same_text on post (md5(markdown), created_at);
    `);
  }
}
