import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Mail that leaves one by one, and the addresses that must not be written to. */
export class Mail1700000003000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mail);
    await runner.query(suppression);
  }
}

const mail = `
  create table mail (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    -- Whose mail it is, if an account's: accounts stand above, so no reference.
    account_id bigint,
    -- The address and the message itself are forgotten after a while; what, when and how it went stay.
    to_address text,
    locale text not null check (locale in ('fr', 'en')),
    subject text not null,
    raw bytea,
    message_id text not null unique,
    state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'skipped')),
    attempts integer not null default 0 check (attempts >= 0),
    not_before timestamptz not null default now(),
    -- After this, it is of no use to its reader.
    expires_at timestamptz,
    -- While a process holds it for sending; passed, that process is taken for dead.
    claimed_until timestamptz,
    last_error text,
    -- Contains a code or a token.
    secret boolean not null default false,
    -- Its addressee asked for this very mail a moment ago.
    requested boolean not null default false,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    check ((state = 'sent') = (sent_at is not null)),
    check ((state = 'sending') = (claimed_until is not null)),
    check (state not in ('queued', 'sending') or (raw is not null and to_address is not null))
  );
  create index mail_account on mail (account_id, id) where account_id is not null;
  create index mail_remembered on mail (created_at) where raw is not null or to_address is not null;
  create index mail_unsent on mail (state, id) where state <> 'sent';
`;

const suppression = `
  create table suppression (
    -- SHA-256 of the address in one spelling: enough to recognise it, not to read it.
    address_hash bytea primary key check (length(address_hash) = 32),
    reason text not null check (reason in ('bounced', 'complained', 'refused')),
    since timestamptz not null default now()
  );
`;
