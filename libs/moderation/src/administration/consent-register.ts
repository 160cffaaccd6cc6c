import { type Actor, type ConsentKind } from '@forum/identity';
import sql, { AuditLog, Database, type Page, type Sql, toPage } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';
import { csv } from './csv.js';
import { lastId } from './last-id.js';

/** A line of the register of consents. */
export interface RegisteredConsent {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly wording: string;
  readonly wordingVersion: string;
  readonly locale: string;
  readonly source: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
  /** Null once the account is closed: the proof stands under a keyed hash of the address alone. */
  readonly accountId: string | null;
  readonly name: string | null;
  readonly address: string | null;
}

const BATCH = 2_000;

const select = (before: string | null, limit: number): Sql => sql`
  select consent.id, consent.kind, consent.wording, consent.wording_version as "wordingVersion", consent.locale,
    consent.source, consent.given_at as "givenAt", consent.withdrawn_at as "withdrawnAt",
    consent.account_id as "accountId", account.name, email.address
  from consent left join account on account.id = consent.account_id
  left join account_email email on email.account_id = account.id and email.is_primary
  where (${before}::bigint is null or consent.id < ${before}::bigint)
  order by consent.id desc limit ${limit}`;

/** Everything that people agreed to, the latest first: for the person in charge of personal information. */
@Injectable()
export class ConsentRegister {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Forbidden, Invalid for a forged cursor */
  async list(
    actor: Actor,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<RegisteredConsent>> {
    requireAdministrator(actor);
    const rows = await this.database.reader.rows<RegisteredConsent>(select(lastId(cursor), limit + 1));
    return toPage(rows, limit, (row) => [row.id]);
  }

  /** The whole register as CSV (RFC 4180, UTF-8); taking it out is in the log. @throws Forbidden */
  async export(actor: Actor): Promise<string> {
    const actorId = requireAdministrator(actor);
    const lines: RegisteredConsent[] = [];
    for (let more = true; more; ) {
      const rows = await this.database.reader.rows<RegisteredConsent>(
        select(lines.at(-1)?.id ?? null, BATCH),
      );
      lines.push(...rows);
      more = rows.length === BATCH;
    }
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        action: 'consents.exported',
        actorId,
        subject: { kind: 'register', id: 'consents' },
        detail: { lines: lines.length },
      }),
    );
    return csv(HEADERS, lines.map(cellsOf));
  }
}

const HEADERS = [
  'id',
  'kind',
  'given_at',
  'withdrawn_at',
  'account',
  'name',
  'address',
  'locale',
  'source',
  'wording_version',
  'wording',
];

function cellsOf(line: RegisteredConsent): Array<string | null> {
  const { id, kind, givenAt, withdrawnAt, accountId, name, address, locale, source } = line;
  const when = [givenAt.toISOString(), withdrawnAt?.toISOString() ?? null];
  return [id, kind, ...when, accountId, name, address, locale, source, line.wordingVersion, line.wording];
}
