import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Communities of practice, who belongs to them, their charters; discussions may live in one. */
export class Communities1700000012000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(communities);
    await runner.query(memberships);
    await runner.query(discussions);
  }
}

const communities = `
  create table community (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name text not null check (length(name) between 3 and 120),
    purpose text not null check (length(purpose) <= 4000),
    lang text not null check (lang in ('fr', 'en')),
    visibility text not null default 'public' check (visibility in ('public', 'private', 'hidden')),
    join_policy text not null default 'request' check (join_policy in ('open', 'request', 'invitation')),
    moderation text not null default 'after' check (moderation in ('after', 'before', 'newcomers')),
    state text not null check (state in ('proposed', 'trial', 'active', 'dormant', 'archived')),
    state_since timestamptz not null default now(),
    -- When a trial ends; only a trial has one.
    trial_ends_at timestamptz,
    proposed_by bigint references account (id) on delete set null,
    -- Whom newcomers may write to.
    contact_id bigint references account (id) on delete set null,
    -- The charter in force; 0 before there is one.
    charter_version integer not null default 0 check (charter_version >= 0),
    merged_into bigint references community (id),
    last_activity_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    -- The stamp: raised in every transaction that changes what its pages show.
    version bigint not null default 1,
    check ((state = 'trial') = (trial_ends_at is not null)),
    check (merged_into is null or state = 'archived')
  );
  create index community_name on community (name, id);
  create table community_theme (
    community_id bigint not null references community (id) on delete cascade,
    theme smallint not null references theme (number),
    primary key (community_id, theme)
  );
  create index community_theme_theme on community_theme (theme);
  create table community_lead (
    community_id bigint not null references community (id) on delete cascade,
    lead_code text not null references lead (code),
    primary key (community_id, lead_code)
  );
  create index community_lead_lead on community_lead (lead_code);
`;

const memberships = `
  create table community_charter (
    community_id bigint not null references community (id) on delete cascade,
    version integer not null check (version > 0),
    markdown text not null,
    html text not null,
    lang text not null check (lang in ('fr', 'en')),
    written_by bigint references account (id) on delete set null,
    created_at timestamptz not null default now(),
    primary key (community_id, version)
  );
  create table community_membership (
    community_id bigint not null references community (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    role text not null default 'member' check (role in ('member', 'animator', 'librarian', 'moderator', 'owner')),
    state text not null check (state in ('requested', 'invited', 'active', 'banned')),
    -- What a person who asks to join says of themselves.
    message text check (length(message) <= 1000),
    -- The charter that this person accepted last.
    charter_version integer not null default 0 check (charter_version >= 0),
    -- A ban ends by itself; null is for good.
    banned_until timestamptz,
    joined_at timestamptz,
    created_at timestamptz not null default now(),
    primary key (community_id, account_id),
    check ((state = 'active') = (joined_at is not null)),
    check (state = 'active' or role = 'member'),
    check (banned_until is null or state = 'banned')
  );
  create index community_membership_account on community_membership (account_id, state);
`;

const discussions = `
  alter table thread add column community_id bigint references community (id);
  create index thread_community on thread (community_id, last_post_at desc, id desc) where community_id is not null;
`;
