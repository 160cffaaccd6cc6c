import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Threads, posts, revisions, drafts, read positions. */
export class Discussion1700000006000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(threads);
    await runner.query(posts);
    await runner.query(personal);
  }
}

const threads = `
  create table thread (
    id bigint generated always as identity primary key,
    slug text not null check (slug <> ''),
    title text not null check (length(title) between 3 and 200),
    lang text not null check (lang in ('fr', 'en')),
    theme smallint not null references theme (number),
    author_id bigint not null references account (id),
    state text not null default 'open' check (state in ('open', 'closed', 'archived')),
    pinned boolean not null default false,
    hidden_at timestamptz,
    seed_key text unique,
    -- The last number given, and how many posts of it anyone may read.
    last_number integer not null default 0,
    posts integer not null default 0 check (posts >= 0 and posts <= last_number),
    created_at timestamptz not null default now(),
    last_post_at timestamptz not null default now(),
    -- The stamp: raised in every transaction that changes what the thread's page shows.
    version bigint not null default 1
  );
  create index thread_active on thread (last_post_at desc, id desc);
  create index thread_theme on thread (theme, last_post_at desc, id desc);
  create index thread_newest on thread (created_at desc, id desc);
  create index thread_author on thread (author_id);
  create table thread_lead (
    thread_id bigint not null references thread (id) on delete cascade,
    lead_code text not null references lead (code),
    primary key (thread_id, lead_code)
  );
  create index thread_lead_lead on thread_lead (lead_code);
  create table thread_translation (
    thread_id bigint not null references thread (id) on delete cascade,
    lang text not null check (lang in ('fr', 'en')),
    title text not null,
    markdown text not null,
    html text not null,
    primary key (thread_id, lang)
  );
`;

const posts = `
  create table post (
    id bigint generated always as identity primary key,
    thread_id bigint not null references thread (id) on delete cascade,
    number integer not null check (number > 0),
    author_id bigint not null references account (id),
    organisation_id bigint references organisation (id) on delete set null,
    markdown text not null,
    html text not null,
    excerpt text not null,
    lang text not null check (lang in ('fr', 'en')),
    reply_to bigint references post (id) on delete set null,
    state text not null default 'published' check (state in ('published', 'held', 'hidden', 'removed')),
    via text not null default 'web' check (via in ('web', 'api', 'mail', 'import')),
    created_at timestamptz not null default now(),
    -- Set when everyone may read it; a digest's window goes by it.
    published_at timestamptz default now(),
    edited_at timestamptz,
    removed_at timestamptz,
    unique (thread_id, number),
    check ((state = 'held') = (published_at is null))
  );
  create index post_published on post (published_at) where state = 'published';
  create index post_author on post (author_id, id desc);
  create index post_reply_to on post (reply_to) where reply_to is not null;
  create table post_revision (
    post_id bigint not null references post (id) on delete cascade,
    revision integer not null check (revision > 0),
    markdown text not null,
    html text not null,
    edited_by bigint not null references account (id),
    reason text,
    recorded_at timestamptz not null default now(),
    primary key (post_id, revision)
  );
`;

const personal = `
  create table draft (
    id bigint generated always as identity primary key,
    account_id bigint references account (id) on delete cascade,
    -- A draft kept for a session that had expired waits under a random token until its writer is back.
    claim_hash bytea unique,
    thread_id bigint references thread (id) on delete cascade,
    fields jsonb not null,
    updated_at timestamptz not null default now(),
    check ((account_id is null) = (claim_hash is not null))
  );
  create unique index draft_place on draft (account_id, coalesce(thread_id, 0)) where account_id is not null;
  create index draft_updated on draft (updated_at);
  create table read_position (
    account_id bigint not null references account (id) on delete cascade,
    thread_id bigint not null references thread (id) on delete cascade,
    number integer not null check (number >= 0),
    updated_at timestamptz not null default now(),
    primary key (account_id, thread_id)
  );
`;
