import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** What a community keeps to be found again: links, with their versions. */
export class Library1700000065000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(resources);
    await runner.query(versions);
  }
}

const resources = `
  create table resource (
    id bigint generated always as identity primary key,
    community_id bigint not null references community (id) on delete cascade,
    kind text not null check (kind in ('guide', 'tool', 'case-study', 'research')),
    title_fr text check (length(title_fr) between 3 and 200),
    title_en text check (length(title_en) between 3 and 200),
    -- Who wrote the thing itself, in words; not the member who added it.
    creator text not null default '' check (length(creator) <= 200),
    licence text not null default '' check (length(licence) <= 200),
    description text not null default '' check (length(description) <= 4000),
    lang text not null check (lang in ('fr', 'en')),
    themes smallint[] not null default '{}',
    leads text[] not null default '{}',
    added_by bigint not null references account (id),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    removed_at timestamptz,
    -- The version in force.
    version integer not null default 0 check (version >= 0),
    check (num_nonnulls(title_fr, title_en) > 0)
  );
  create index resource_community on resource (community_id, created_at desc, id desc);
`;

const versions = `
  create table resource_version (
    resource_id bigint not null references resource (id) on delete cascade,
    version integer not null check (version > 0),
    url text not null check (length(url) <= 2000),
    note text not null default '' check (length(note) <= 500),
    added_by bigint not null references account (id),
    created_at timestamptz not null default now(),
    -- What the weekly visit found.
    link_state text not null default 'unchecked' check (link_state in ('unchecked', 'alive', 'failing', 'dead', 'unasked')),
    link_checked_at timestamptz,
    link_failures integer not null default 0 check (link_failures >= 0),
    primary key (resource_id, version)
  );
  create index resource_version_links on resource_version (link_checked_at nulls first);
`;
