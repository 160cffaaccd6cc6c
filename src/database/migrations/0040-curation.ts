import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Moving, splitting, merging, pinning and featuring discussions, with what takes each of them back. */
export class Curation1700000040000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(threads);
    await runner.query(curations);
  }
}

const threads = `
  alter table thread add column featured boolean not null default false;
  -- A thread whose messages went into another one: nobody reads it, its address leads there.
  alter table thread add column merged_into bigint references thread (id) check (merged_into <> id);
  create index thread_merged_into on thread (merged_into) where merged_into is not null;
`;

const curations = `
  create table curation (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('move', 'split', 'merge', 'pin', 'unpin', 'feature', 'unfeature')),
    thread_id bigint not null references thread (id) on delete cascade,
    -- No reference: the new thread of a split that was undone is gone, and its address still leads somewhere.
    target_id bigint,
    -- After which number the notice stands, in the thread and in the target.
    place integer not null,
    target_place integer,
    posts integer not null default 0,
    reason text check (length(reason) between 3 and 500),
    before jsonb not null,
    after jsonb not null,
    decided_by bigint references account (id) on delete set null,
    decided_at timestamptz not null default now(),
    undone_by bigint references account (id) on delete set null,
    undone_at timestamptz,
    check ((kind in ('split', 'merge')) = (target_id is not null)),
    check ((target_id is null) = (target_place is null)),
    check (undone_by is null or undone_at is not null)
  );
  create index curation_thread on curation (thread_id);
  create index curation_target on curation (target_id) where target_id is not null;
  -- Where each message went: the way back, and the way on for old links.
  create table curated_post (
    curation_id bigint not null references curation (id) on delete cascade,
    post_id bigint not null references post (id) on delete cascade,
    from_thread bigint not null,
    from_number integer not null,
    to_thread bigint not null,
    to_number integer not null,
    primary key (curation_id, post_id)
  );
  create index curated_post_from on curated_post (from_thread, from_number);
  create index curated_post_to on curated_post (to_thread, to_number);
  create index curated_post_post on curated_post (post_id);
  -- Read positions that a merge moved on.
  create table curated_reading (
    curation_id bigint not null references curation (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    before integer not null,
    after integer not null,
    primary key (curation_id, account_id)
  );
`;
