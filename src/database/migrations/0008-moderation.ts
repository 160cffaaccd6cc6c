import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** What waits for a moderator, what people reported, what was decided about whom, and what those who run the forum must keep. */
export class Moderation1700000008000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(queue);
    await runner.query(measures);
    await runner.query(registers);
  }
}

const queue = `
  -- One thing to decide. All open reports of one post are one item: they get one decision.
  create table moderation_item (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('flagged-post')),
    post_id bigint not null references post (id) on delete cascade,
    opened_at timestamptz not null default now(),
    -- Who has been reminded that it waits: 0 nobody, 1 moderators, 2 administrators too.
    alerts smallint not null default 0 check (alerts between 0 and 2),
    -- "removed": its author took the post away first.
    decision text check (decision in ('hidden', 'kept', 'removed')),
    decided_by bigint references account (id) on delete set null,
    decided_at timestamptz,
    check ((decision is null) = (decided_at is null))
  );
  create unique index moderation_item_open on moderation_item (kind, post_id) where decided_at is null;
  create index moderation_item_queue on moderation_item (opened_at, id) where decided_at is null;
  create index moderation_item_decided on moderation_item (decided_at, id) where decided_at is not null;
  create index moderation_item_post on moderation_item (post_id);
  create table flag (
    id bigint generated always as identity primary key,
    item_id bigint not null references moderation_item (id) on delete cascade,
    -- Null once the reporter has left.
    reporter_id bigint references account (id) on delete set null,
    reason text not null check (reason in ('off-topic', 'abusive', 'spam', 'exposed-detail', 'other')),
    note text check (length(note) between 1 and 1000),
    flagged_at timestamptz not null default now(),
    unique (item_id, reporter_id)
  );
  create index flag_reporter on flag (reporter_id);
`;

const measures = `
  -- What was decided about a person's words or a person, as that person was told.
  create table measure (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('post-hidden', 'thread-hidden', 'thread-closed', 'account-suspended')),
    account_id bigint not null references account (id) on delete cascade,
    post_id bigint references post (id) on delete cascade,
    thread_id bigint references thread (id) on delete cascade,
    reason text not null check (length(reason) between 3 and 1000),
    -- Null for the rule on exposed details, until a person has looked.
    decided_by bigint references account (id) on delete set null,
    decided_at timestamptz not null default now(),
    -- When it ends by itself; null for what lasts until somebody lifts it.
    until timestamptz check (until > decided_at),
    ended_at timestamptz,
    -- The fact that it follows from, when the decision was taken in another context.
    fact_id bigint unique,
    check ((kind = 'post-hidden') = (post_id is not null)),
    check ((kind in ('thread-hidden', 'thread-closed')) = (thread_id is not null)),
    check (until is null or kind = 'account-suspended')
  );
  create unique index measure_post_standing on measure (post_id) where ended_at is null and post_id is not null;
  create unique index measure_thread_standing on measure (thread_id, kind)
    where ended_at is null and thread_id is not null;
  create unique index measure_suspension_standing on measure (account_id)
    where ended_at is null and kind = 'account-suspended';
  create index measure_account on measure (account_id, id);
  create index measure_decided on measure (decided_at);
  create table measure_answer (
    id bigint generated always as identity primary key,
    measure_id bigint not null references measure (id) on delete cascade,
    words text not null check (length(words) between 1 and 2000),
    answered_at timestamptz not null default now()
  );
  create index measure_answer_measure on measure_answer (measure_id, id);
`;

const registers = `
  -- What a register of confidentiality incidents must say (Québec, Regulation respecting confidentiality incidents, s. 7).
  create table incident (
    id bigint generated always as identity primary key,
    occurred_on date not null,
    noticed_on date not null check (noticed_on >= occurred_on),
    -- Which personal information, and what happened to it.
    information text not null check (length(information) between 3 and 2000),
    description text not null check (length(description) between 3 and 4000),
    -- How many people; null when nobody can tell.
    people integer check (people >= 0),
    serious_risk boolean not null,
    -- When the commission and the people concerned were told.
    notified_on date check (notified_on >= occurred_on),
    measures text not null check (length(measures) between 3 and 4000),
    recorded_by bigint references account (id) on delete set null,
    recorded_at timestamptz not null default now()
  );
  create index incident_noticed on incident (noticed_on desc, id desc);
  -- What only a person can say is done before the forum opens.
  create table going_live_mark (
    key text primary key check (key in ('terms-read', 'backup-restored')),
    marked_by bigint references account (id) on delete set null,
    marked_at timestamptz not null default now()
  );
`;
