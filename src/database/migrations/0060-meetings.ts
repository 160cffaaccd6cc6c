import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** The calendar of a community: its meetings, who comes, what was written about them, and private feeds. */
export class Meetings1700000060000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(meetings);
    await runner.query(answers);
    await runner.query(feeds);
  }
}

const meetings = `
  create table meeting (
    id bigint generated always as identity primary key,
    community_id bigint not null references community (id) on delete cascade,
    -- What calendars know it by, for ever.
    uid uuid not null unique default gen_random_uuid(),
    title text not null check (length(title) between 3 and 200),
    agenda_markdown text not null default '' check (length(agenda_markdown) <= 20000),
    agenda_html text not null default '',
    lang text not null check (lang in ('fr', 'en')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- Where its clocks are: the hour that people were told.
    time_zone text not null,
    place text not null default '' check (length(place) <= 300),
    video_url text check (length(video_url) <= 500),
    capacity integer check (capacity > 0),
    state text not null default 'scheduled' check (state in ('scheduled', 'cancelled')),
    -- Raised by each change that calendars must take over (RFC 5545, 3.8.7.4).
    sequence integer not null default 0,
    changed_at timestamptz not null default now(),
    organiser_id bigint references account (id) on delete set null,
    minutes_markdown text check (length(minutes_markdown) <= 50000),
    minutes_html text,
    minutes_at timestamptz,
    -- A discussion opens by itself once it is over.
    follow_up boolean not null default true,
    -- That discussion's id, told by a fact: discussions are a layer above.
    thread_id bigint,
    -- That it is over was told.
    ended_at timestamptz,
    created_at timestamptz not null default now(),
    check (ends_at > starts_at),
    check ((minutes_markdown is null) = (minutes_html is null)),
    check ((minutes_markdown is null) = (minutes_at is null))
  );
  create index meeting_community on meeting (community_id, starts_at);
  create index meeting_coming on meeting (starts_at) where state = 'scheduled';
  create index meeting_ending on meeting (ends_at) where ended_at is null;
`;

const answers = `
  create table meeting_answer (
    meeting_id bigint not null references meeting (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    answer text not null check (answer in ('yes', 'no', 'maybe')),
    -- A yes for which there is no place yet; those who said it first come first.
    waiting boolean not null default false,
    answered_at timestamptz not null default clock_timestamp(),
    primary key (meeting_id, account_id),
    check (not waiting or answer = 'yes')
  );
  create index meeting_answer_account on meeting_answer (account_id);
  -- Who was written to about what, so that nobody is written to twice.
  create table meeting_notice (
    meeting_id bigint not null references meeting (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    -- called, changed:2, cancelled, promoted, reminder:7
    kind text not null check (kind ~ '^[a-z]+(:[0-9]+)?$'),
    sent_at timestamptz not null default now(),
    primary key (meeting_id, account_id, kind)
  );
`;

const feeds = `
  -- Lets a calendar program read what one person may see; kept as its hash.
  create table calendar_token (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at timestamptz
  );
  create index calendar_token_account on calendar_token (account_id);
`;
