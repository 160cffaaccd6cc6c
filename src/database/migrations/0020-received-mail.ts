import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Mail that arrives, who else may write in a person's name, and what other servers report of addresses. */
export class ReceivedMail1700000020000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(receivedMail);
    await runner.query(mailSender);
    await runner.query(deliveryFailure);
  }
}

const receivedMail = `
  create table received_mail (
    id bigint generated always as identity primary key,
    received_at timestamptz not null default now(),
    door text not null check (door in ('lmtp', 'webhook', 'imap', 'console')),
    -- SHA-256 of addressee, Message-ID and content: the same mail twice is one row.
    fingerprint bytea not null unique check (length(fingerprint) = 32),
    -- Null when the door did not say, empty for the null sender of reports.
    envelope_from text,
    recipient text not null,
    -- The message, its sender and its words are forgotten after a while; what became of it stays.
    raw bytea,
    sender text,
    subject text,
    message_id text,
    words text,
    claimed_until timestamptz,
    outcome text check (outcome in ('posted', 'held', 'bounced', 'answered', 'ignored', 'refused')),
    reason text,
    handled_at timestamptz,
    -- Which answer was sent to its sender, if one was.
    answer text,
    account_id bigint references account (id) on delete set null,
    thread_id bigint references thread (id) on delete set null,
    post_id bigint references post (id) on delete set null,
    check ((outcome is null) = (handled_at is null)),
    check (outcome is not null or raw is not null)
  );
  create index received_mail_remembered on received_mail (received_at) where raw is not null or sender is not null;
  create index received_mail_waiting on received_mail (id) where outcome is null;
  create index received_mail_answered on received_mail (sender, answer, handled_at) where answer is not null;
  create index received_mail_account on received_mail (account_id, outcome) where account_id is not null;
  create index received_mail_thread on received_mail (thread_id) where thread_id is not null;
  create index received_mail_post on received_mail (post_id) where post_id is not null;
`;

const mailSender = `
  create table mail_sender (
    -- An address that its owner's known one has confirmed once: it writes in their name by mail, and signs in nowhere.
    account_id bigint not null references account (id) on delete cascade,
    address text not null,
    confirmed_at timestamptz not null default now(),
    primary key (account_id, address)
  );
`;

const deliveryFailure = `
  create table delivery_failure (
    id bigint generated always as identity primary key,
    received_mail_id bigint not null references received_mail (id) on delete cascade,
    account_id bigint references account (id) on delete cascade,
    address_hash bytea not null check (length(address_hash) = 32),
    severity text not null check (severity in ('hard', 'soft')),
    status text not null,
    said text not null,
    recorded_at timestamptz not null default now(),
    unique (received_mail_id, address_hash)
  );
  create index delivery_failure_address on delivery_failure (address_hash, recorded_at);
  create index delivery_failure_account on delivery_failure (account_id);
`;
