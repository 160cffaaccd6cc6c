import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Subscriptions, digest settings, digests (one row per person and window), sign-ups that wait for their confirmation. */
export class Digests1700000009000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(choices);
    await runner.query(signUps);
    await runner.query(runs);
    await runner.query(digests);
  }
}

const choices = `
  create table subscription (
    account_id bigint not null references account (id) on delete cascade,
    kind text not null check (kind in ('theme', 'lead', 'community', 'thread')),
    -- A theme's number, a lead's code, a community's slug, a thread's id.
    target text not null check (target <> ''),
    level text not null check (level in ('none', 'digest', 'main', 'instant')),
    -- Nothing is a subscription before its holder has confirmed it.
    confirmed_at timestamptz not null default now(),
    primary key (account_id, kind, target)
  );
  create index subscription_target on subscription (kind, target);
  create table digest_setting (
    account_id bigint primary key references account (id) on delete cascade,
    frequency text not null check (frequency in ('daily', 'weekly', 'monthly', 'never')),
    weekday smallint not null check (weekday between 1 and 7),
    hour smallint not null check (hour between 0 and 23),
    time_zone text not null check (time_zone <> ''),
    locale text not null check (locale in ('fr', 'en')),
    paused_until timestamptz,
    -- Everything published before it has had its window: the next one begins here.
    covered_until timestamptz not null default now(),
    -- The next instant of the schedule: the end of the next window.
    next_at timestamptz,
    -- The last instant of the schedule that was answered before its time, at an operator's request.
    ahead_until timestamptz,
    confirmed_at timestamptz not null default now(),
    check ((frequency = 'never') = (next_at is null))
  );
  create index digest_setting_next on digest_setting (next_at, account_id) where next_at is not null;
`;

const signUps = `
  create table pending_subscription (
    id bigint generated always as identity primary key,
    address text not null check (address = lower(address) and length(address) <= 254),
    themes smallint[] not null check (cardinality(themes) > 0),
    locale text not null check (locale in ('fr', 'en')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    confirmed_at timestamptz
  );
  create index pending_subscription_expires on pending_subscription (expires_at);
`;

const runs = `
  -- One sending of due digests, by one process. It holds an advisory lock on its id for as long as it lives.
  create table digest_run (
    id integer generated always as identity primary key,
    planned_for timestamptz not null,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    planned integer not null default 0,
    sent integer not null default 0,
    skipped integer not null default 0,
    deferred integer not null default 0,
    failed integer not null default 0
  );
  -- Encoded pieces that many messages have in common, kept once under their hash until those are sent.
  create table digest_part (
    id bigint generated always as identity primary key,
    hash bytea not null unique,
    bytes bytea not null,
    used_at timestamptz not null default now()
  );
  alter table digest_part alter bytes set storage external;
`;

const digests = `
  create table digest (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    kind text not null default 'regular' check (kind in ('regular', 'welcome')),
    -- The instant of the schedule that it answers; the window ends there, or earlier when it was asked for before.
    slot timestamptz not null,
    window_start timestamptz not null,
    window_end timestamptz not null,
    state text not null default 'planned'
      check (state in ('planned', 'composed', 'sending', 'sent', 'skipped', 'failed')),
    -- Why it was skipped or failed, or could not leave yet.
    reason text,
    -- How often it was composed; the Message-ID names the row and this.
    revision smallint not null default 0,
    locale text check (locale in ('fr', 'en')),
    message_id text,
    -- What the person is (or was) sent, in order, and why each item is there.
    thread_ids bigint[] not null default '{}',
    post_ids bigint[] not null default '{}',
    reasons text[] not null default '{}',
    -- The message until it has left: its own bytes, and how they alternate with parts.
    address text,
    own bytea,
    layout text,
    attempts smallint not null default 0,
    next_attempt_at timestamptz,
    run_id integer references digest_run (id),
    -- A run that died had it in hand: it may have left, so it goes again as it is.
    uncertain boolean not null default false,
    planned_at timestamptz not null default now(),
    composed_at timestamptz,
    sent_at timestamptz,
    unique (account_id, window_start),
    check (window_start < window_end),
    check (cardinality(thread_ids) = cardinality(post_ids) and cardinality(thread_ids) = cardinality(reasons)),
    check ((state in ('composed', 'sending')) = (own is not null)),
    check ((own is null) = (layout is null) and (own is null) = (address is null)),
    check ((state = 'sent') = (sent_at is not null)),
    check (state not in ('skipped', 'failed') or reason is not null)
  );
  alter table digest alter own set storage external;
  create index digest_planned on digest (window_end, window_start, id) where state = 'planned';
  create index digest_composed on digest (next_attempt_at, id) where state = 'composed';
  create index digest_sending on digest (run_id) where state = 'sending';
`;
