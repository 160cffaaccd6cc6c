import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Events, what people answered there, those who may be written to about it, their invitations. */
export class Gatherings1700000007000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(events);
    await runner.query(answers);
    await runner.query(participants);
  }
}

const events = `
  create table event (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title_fr text not null check (title_fr <> ''),
    title_en text not null check (title_en <> ''),
    date date not null,
    time_zone text not null,
    place text not null check (place <> ''),
    attendance integer check (attendance > 0),
    -- True when nobody counted: "about 40".
    attendance_about boolean not null default false
  );
  create index event_date on event (date desc, id desc);
  create table event_programme_item (
    event_id bigint not null references event (id) on delete cascade,
    position smallint not null check (position > 0),
    starts_at time not null,
    ends_at time not null check (ends_at > starts_at),
    text_fr text not null,
    text_en text not null,
    themes smallint[] not null default '{}',
    primary key (event_id, position)
  );
  create table event_organisation (
    event_id bigint not null references event (id) on delete cascade,
    organisation_id bigint not null references organisation (id) on delete cascade,
    primary key (event_id, organisation_id)
  );
  create index event_organisation_organisation on event_organisation (organisation_id);
  -- The figures that the event's own report gave, as it gave them.
  create table evaluation_published (
    event_id bigint primary key references event (id) on delete cascade,
    figures jsonb not null check (jsonb_typeof(figures) = 'object')
  );
`;

/**
 * Answers stand apart from people: no key, no order and no instant leads from one to the other. Ids are random and rows
 * are written in their order; marks are also apart from interests, which a participant's own row repeats.
 */
const answers = `
  create table questionnaire_marks (
    id uuid primary key default gen_random_uuid(),
    event_id bigint not null references event (id) on delete cascade,
    presentation smallint check (presentation between 1 and 5),
    leads_and_discussion smallint check (leads_and_discussion between 1 and 5),
    workshop_themes_and_closing smallint check (workshop_themes_and_closing between 1 and 5),
    exchanges_and_interest smallint check (exchanges_and_interest between 1 and 5),
    met_expectations smallint check (met_expectations between 1 and 5)
  );
  create index questionnaire_marks_event on questionnaire_marks (event_id);
  create table questionnaire_interest (
    id uuid primary key default gen_random_uuid(),
    event_id bigint not null references event (id) on delete cascade,
    themes smallint[] not null,
    open_to_forum boolean not null,
    left_address boolean not null
  );
  create index questionnaire_interest_event on questionnaire_interest (event_id);
  -- Rows of files that are counted already, as keyed hashes: importing a file again counts nobody twice.
  create table questionnaire_row (
    event_id bigint not null references event (id) on delete cascade,
    row_hash bytea not null,
    primary key (event_id, row_hash)
  );
`;

const participants = `
  create table participant (
    id bigint generated always as identity primary key,
    event_id bigint not null references event (id) on delete cascade,
    -- Keyed: finds the person's invitations again once the address is gone.
    address_hash bytea not null,
    address text check (address = lower(address) and length(address) <= 254),
    name text,
    organisation text,
    sector_code text references sector (code) on update cascade,
    interests smallint[] not null default '{}',
    locale text not null check (locale in ('fr', 'en')),
    account_id bigint references account (id) on delete set null,
    imported_at timestamptz not null default now(),
    unique (event_id, address_hash),
    -- Once there is an account, who it is stands there alone.
    check (account_id is null or (address is null and name is null and organisation is null))
  );
  create index participant_address_hash on participant (address_hash);
  create index participant_address on participant (address) where address is not null;
  create index participant_account on participant (account_id) where account_id is not null;
  create table invitation (
    id bigint generated always as identity primary key,
    participant_id bigint not null unique references participant (id) on delete cascade,
    state text not null default 'planned' check (state in ('planned', 'sent', 'accepted', 'declined', 'lapsed')),
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    expires_at timestamptz check (expires_at > sent_at),
    reminded_at timestamptz,
    answered_at timestamptz,
    check ((sent_at is null) = (expires_at is null)),
    check (state <> 'sent' or sent_at is not null),
    check ((state in ('accepted', 'declined')) = (answered_at is not null))
  );
  create index invitation_waiting on invitation (sent_at) where state = 'sent';
`;
