import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Syntheses of discussions, with all that they ever said; found by search; drafts of theirs beside drafts of replies. */
export class Syntheses1700000035000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(syntheses);
    await runner.query(drafts);
    await runner.query(documents);
  }
}

const syntheses = `
  create table synthesis (
    thread_id bigint primary key references thread (id) on delete cascade,
    -- The version that stands.
    version integer not null check (version > 0),
    published_at timestamptz not null default now(),
    -- When the version that stands was recorded; a digest's window goes by it.
    revised_at timestamptz not null default now()
  );
  create index synthesis_revised on synthesis (revised_at desc, thread_id desc);
  create table synthesis_version (
    thread_id bigint not null references synthesis (thread_id) on delete cascade,
    version integer not null check (version > 0),
    author_id bigint not null references account (id),
    first_number integer not null check (first_number > 0),
    last_number integer not null,
    -- {agreed, questions, steps}: text, one point per line. Null: the translation is still to be made.
    fr jsonb,
    en jsonb,
    reason text,
    recorded_at timestamptz not null default now(),
    primary key (thread_id, version),
    check (first_number <= last_number),
    check (fr is not null or en is not null)
  );
  create index synthesis_version_author on synthesis_version (author_id);
`;

const drafts = `
  alter table draft add kind text not null default 'message' check (kind in ('message', 'synthesis'));
  drop index draft_place;
  create unique index draft_place on draft (account_id, coalesce(thread_id, 0), kind) where account_id is not null;
`;

const documents = `
  alter table search_document
    drop constraint search_document_kind_check,
    drop constraint search_document_check,
    drop constraint search_document_check1,
    add constraint search_document_kind_check
      check (kind in ('thread', 'post', 'lead', 'glossary', 'synthesis')),
    add constraint search_document_check
      check (num_nonnulls(post_id, lead_code, term_id) = case kind when 'synthesis' then 0 else 1 end),
    add constraint search_document_check1
      check ((kind in ('thread', 'post', 'synthesis')) = (thread_id is not null));
  create unique index search_document_synthesis on search_document (thread_id) where kind = 'synthesis';
`;
