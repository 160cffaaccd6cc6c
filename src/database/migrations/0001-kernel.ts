import { getConstructionPlans } from 'pg-boss';
import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Facts, the audit log, rate limits, idempotency keys, and the schema of the job queue. */
export class Kernel1700000001000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists unaccent`);
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(getConstructionPlans('pgboss'));
    await runner.query(tables);
    await runner.query(appendOnly);
  }
}

const tables = `
  create table fact (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[a-z-]+\\.[a-z-]+$'),
    actor_id bigint,
    data jsonb not null,
    recorded_at timestamptz not null default now(),
    -- An xid8; a bigint is what TypeORM knows and what batches compare.
    xid bigint not null default (pg_current_xact_id()::text::bigint)
  );
  create table audit_entry (
    id bigint generated always as identity primary key,
    action text not null,
    actor_id bigint,
    subject_kind text not null,
    subject_id text not null,
    reason text,
    detail jsonb not null default '{}',
    recorded_at timestamptz not null default now()
  );
  create index audit_entry_subject on audit_entry (subject_kind, subject_id);
  create table rate_limit (
    key text primary key,
    window_start timestamptz not null,
    hits integer not null check (hits > 0)
  );
  create index rate_limit_window on rate_limit (window_start);
  create table idempotency (
    account_id bigint not null,
    key text not null check (length(key) between 1 and 255),
    request_hash bytea not null,
    answer jsonb not null,
    recorded_at timestamptz not null default now(),
    primary key (account_id, key)
  );
  create index idempotency_recorded on idempotency (recorded_at);
`;

const appendOnly = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and current_setting('forum.retention', true) = 'on' then return old; end if;
    raise exception 'the table % is append-only', tg_table_name;
  end $$;
  create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
  create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
`;
