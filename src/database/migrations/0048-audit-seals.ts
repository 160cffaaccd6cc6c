import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** The log is sealed, window after window, each seal holding the hash of the one before. */
export class AuditSeals1700000048000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_seal (
        id bigint generated always as identity primary key,
        -- Lines recorded from the first instant on and before the second; windows touch.
        from_at timestamptz not null,
        until_at timestamptz not null check (until_at > from_at),
        entries integer not null check (entries > 0),
        -- SHA-256 of the seal before this one, then of this one with its lines.
        previous bytea not null check (length(previous) = 32),
        hash bytea not null check (length(hash) = 32),
        sealed_at timestamptz not null default now()
      );
      create unique index audit_seal_until on audit_seal (until_at);
      create index audit_entry_recorded on audit_entry (recorded_at, id);
      create trigger audit_seal_append_only before update or delete on audit_seal
        for each row execute function refuse_change();
      create trigger audit_seal_never_emptied before truncate on audit_seal
        for each statement execute function refuse_change();
    `);
  }
}
