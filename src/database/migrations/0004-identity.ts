import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Accounts, addresses, roles, sessions, sign-in, API tokens, consents, organisations. */
export class Identity1700000004000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(access);
    await runner.query(consents);
  }
}

const accounts = `
  create table organisation (
    id bigint generated always as identity primary key,
    name text not null unique check (length(name) between 2 and 200),
    code text,
    sector_code text references sector (code) on update cascade,
    region text
  );
  create table account (
    id bigint generated always as identity primary key,
    kind text not null default 'person' check (kind in ('person', 'network')),
    name text check (length(name) between 2 and 80),
    sector_code text references sector (code) on update cascade,
    organisation_id bigint references organisation (id) on delete set null,
    about text check (length(about) <= 1000),
    locale text not null default 'fr' check (locale in ('fr', 'en')),
    time_zone text not null default 'America/Toronto',
    registered_via text not null check (registered_via in ('self', 'invitation', 'import', 'console', 'seed', 'subscription')),
    suspended_until timestamptz,
    suspension_reason text,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz,
    previous_visit_at timestamptz,
    closed_at timestamptz,
    check ((suspended_until is null) = (suspension_reason is null)),
    check (closed_at is null or name is null),
    check (kind = 'person' or name is not null)
  );
  create index account_created on account (created_at);
  create unique index account_network on account (kind) where kind = 'network';
  create table account_email (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    address text not null check (address = lower(address) and length(address) <= 254),
    is_primary boolean not null default true,
    verified_at timestamptz,
    created_at timestamptz not null default now()
  );
  create unique index account_email_address on account_email (address);
  create unique index account_email_primary on account_email (account_id) where is_primary;
  create table account_role (
    account_id bigint not null references account (id) on delete cascade,
    role text not null check (role in ('member', 'moderator', 'administrator')),
    granted_at timestamptz not null default now(),
    primary key (account_id, role)
  );
`;

const access = `
  create table session (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    token_hash bytea not null unique,
    csrf_secret text not null,
    device text not null default '',
    stay boolean not null default false,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null
  );
  create index session_account on session (account_id);
  create index session_expires on session (expires_at);
  create table sign_in_request (
    id bigint generated always as identity primary key,
    purpose text not null check (purpose in ('sign-in', 'add-address')),
    address text not null,
    account_id bigint references account (id) on delete cascade,
    -- Both null for a link printed on the console: no browser asked for it, so it has no code.
    browser_hash bytea,
    code_hash bytea,
    link_hash bytea not null unique,
    attempts integer not null default 0 check (attempts >= 0),
    next_path text,
    stay boolean not null default false,
    locale text not null check (locale in ('fr', 'en')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((browser_hash is null) = (code_hash is null)),
    check ((purpose = 'add-address') = (account_id is not null))
  );
  create index sign_in_request_browser on sign_in_request (browser_hash);
  create index sign_in_request_address on sign_in_request (address);
  create index sign_in_request_expires on sign_in_request (expires_at);
  create table api_token (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    name text not null check (length(name) between 1 and 80),
    token_hash bytea not null unique,
    scopes text[] not null check (scopes <@ array['read', 'write', 'admin'] and cardinality(scopes) > 0),
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    expires_at timestamptz
  );
  create index api_token_account on api_token (account_id);
`;

const consents = `
  create table consent (
    id bigint generated always as identity primary key,
    account_id bigint references account (id) on delete set null,
    address_hash bytea not null,
    kind text not null check (kind in ('terms', 'digest', 'instant', 'participant-contact')),
    wording text not null,
    wording_version text not null,
    locale text not null check (locale in ('fr', 'en')),
    source text not null,
    given_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    check (withdrawn_at is null or withdrawn_at >= given_at)
  );
  create index consent_account on consent (account_id);
  create index consent_address on consent (address_hash);
`;
