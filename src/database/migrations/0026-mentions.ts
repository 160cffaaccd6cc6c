import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Who is named in which message; what a person keeps at hand. */
export class Mentions1700000026000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mentions);
    await runner.query(bookmarks);
  }
}

const mentions = `
  create table post_mention (
    post_id bigint not null references post (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    mentioned_at timestamptz not null default now(),
    primary key (post_id, account_id)
  );
  create index post_mention_account on post_mention (account_id, mentioned_at desc);
`;

const bookmarks = `
  create table bookmark (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    -- A discussion as a whole, or one message of it.
    thread_id bigint references thread (id) on delete cascade,
    post_id bigint references post (id) on delete cascade,
    note text check (length(note) between 1 and 500),
    created_at timestamptz not null default now(),
    unique nulls not distinct (account_id, thread_id, post_id),
    check ((thread_id is null) <> (post_id is null))
  );
  create index bookmark_post on bookmark (post_id) where post_id is not null;
  create index bookmark_thread on bookmark (thread_id) where thread_id is not null;
`;
