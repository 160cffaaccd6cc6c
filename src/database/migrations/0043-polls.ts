import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Simple polls in a discussion: a show of hands, a choice of several, a date. */
export class Polls1700000043000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(polls);
  }
}

const polls = `
  create table poll (
    id bigint generated always as identity primary key,
    thread_id bigint not null references thread (id) on delete cascade,
    author_id bigint not null references account (id),
    kind text not null check (kind in ('hands', 'choices', 'date')),
    question text not null check (length(question) between 3 and 200),
    lang text not null check (lang in ('fr', 'en')),
    -- A show of hands has none: for, against and abstention are its options. Dates are instants in ISO 8601.
    options text[] not null default '{}',
    electorate text not null check (electorate in ('readers', 'participants')),
    closes_at timestamptz not null,
    created_at timestamptz not null default now(),
    closed_at timestamptz,
    -- Voters, those who could, and voices by option, as they stood when it closed.
    outcome jsonb,
    check ((kind = 'hands') = (cardinality(options) = 0)),
    check (cardinality(options) <= 20),
    check ((closed_at is null) = (outcome is null))
  );
  create index poll_thread on poll (thread_id, id);
  create index poll_open on poll (closes_at) where closed_at is null;
  -- One ballot per person, whatever comes at once: its key says so.
  create table poll_ballot (
    poll_id bigint not null references poll (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    choices smallint[] not null check (cardinality(choices) between 1 and 20),
    cast_at timestamptz not null default now(),
    primary key (poll_id, account_id)
  );
  create index poll_ballot_account on poll_ballot (account_id);
`;
