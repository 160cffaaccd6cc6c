import type { Actor } from '@forum/identity';
import sql, { AuditLog, Database, Invalid, isId, NotFound, parse, type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requireModerator } from '../moderation.policy.js';
import { words } from '../words.js';
import { TERM_KINDS, type TermKind } from './blocked-term.entity.js';
import { folded } from './folded.js';

export interface BlockedTerm {
  readonly id: string;
  readonly kind: TermKind;
  readonly term: string;
  readonly addedBy: string | null;
  readonly addedAt: Date;
}

const BOUNDS = { min: 2, max: 100 };
const termSchema = z.object({ kind: z.enum(TERM_KINDS), term: words(BOUNDS.min, BOUNDS.max) });
const DOMAIN = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** Words and sites that make a message wait: never refused, always read by somebody. */
@Injectable()
export class BlockedTermsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Forbidden */
  async list(actor: Actor): Promise<BlockedTerm[]> {
    requireModerator(actor);
    return this.database.reader.rows<BlockedTerm>(sql`
      select blocked.id, blocked.kind, blocked.term, account.name as "addedBy", blocked.added_at as "addedAt"
      from blocked_term blocked left join account on account.id = blocked.added_by
      order by blocked.kind, blocked.term limit 1000`);
  }

  /** Adding it again changes nothing. @throws Invalid, Forbidden */
  async create(actor: Actor, input: unknown): Promise<void> {
    const { kind, term: typed } = parse(termSchema, input);
    const actorId = requireModerator(actor);
    const term = kind === 'word' ? folded(typed).trim() : domainOf(typed);
    refuseSize(term);
    await this.database.transaction(async (tx) => {
      const row = await tx.one<{ id: string }>(sql`
        insert into blocked_term (kind, term, added_by) values (${kind}, ${term}, ${actorId})
        on conflict (kind, term) do nothing returning id`);
      if (!row) return;
      const subject = { kind: 'blocked-term', id: row.id };
      await this.audit.record(tx, { action: 'term.blocked', actorId, subject, detail: { kind, term } });
    });
  }

  /** @throws NotFound, Forbidden */
  async delete(actor: Actor, id: string): Promise<void> {
    const actorId = requireModerator(actor);
    if (!isId(id)) throw new NotFound();
    await this.database.transaction(async (tx) => {
      const row = await tx.one<{ kind: TermKind; term: string }>(sql`
        delete from blocked_term where id = ${id} returning kind, term`);
      if (!row) throw new NotFound();
      const subject = { kind: 'blocked-term', id };
      await this.audit.record(tx, { action: 'term.unblocked', actorId, subject, detail: row });
    });
  }

  /** As texts are compared with them. */
  async terms(reader: Reader): Promise<Record<TermKind, string[]>> {
    const rows = await reader.rows<{ kind: TermKind; term: string }>(
      sql`select kind, term from blocked_term`,
    );
    const of = (wanted: TermKind) => rows.filter(({ kind }) => kind === wanted).map(({ term }) => term);
    return { word: of('word'), domain: of('domain') };
  }
}

/** `https://www.exemple.com/page` is `exemple.com`. @throws Invalid */
function domainOf(typed: string): string {
  const [host = ''] = typed
    .toLowerCase()
    .replace(/^\w+:\/\//, '')
    .replace(/^www\./, '')
    .split('/');
  if (!DOMAIN.test(host)) throw Invalid.field('term', 'not-a-domain');
  return host;
}

/** What is kept is shorter or longer than what was typed: « -1 » is « 1 », « œ » is « oe ». Counted as PostgreSQL counts. */
function refuseSize(term: string): void {
  const size = [...term].length;
  if (size === 0) throw Invalid.field('term', 'only-invisible');
  if (size < BOUNDS.min) throw Invalid.field('term', 'too-short', { min: BOUNDS.min });
  if (size > BOUNDS.max) throw Invalid.field('term', 'too-long', { max: BOUNDS.max });
}
