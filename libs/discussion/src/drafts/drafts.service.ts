import { type Actor, isSignedIn } from '@forum/identity';
import sql, { Database, hashToken, isId, randomToken, type Sql } from '@forum/kernel';
import { MAX_POST_CHARACTERS } from '@forum/markup';
import { Injectable } from '@nestjs/common';

export type DraftFields = Readonly<Record<string, string | string[]>>;

/** What is being written: a message, or the synthesis of its discussion. */
export type DraftKind = 'message' | 'synthesis';

export interface Draft {
  readonly id: string;
  readonly threadId: string | null;
  readonly kind: DraftKind;
  readonly fields: DraftFields;
  readonly updatedAt: Date;
}

const columns = sql`id, thread_id as "threadId", kind, fields, updated_at as "updatedAt"`;
const KEPT = [
  ...['title', 'body', 'theme', 'leads', 'lang', 'voice', 'replyTo'],
  ...['version', 'from', 'to', 'reason'],
  ...['fr', 'en'].flatMap((lang) => ['agreed', 'questions', 'steps'].map((part) => `${lang}.${part}`)),
];

/** Where a text belongs: a discussion that it answers, null for a new one, or the discussion that it sums up. */
export type DraftPlace = string | null | { readonly synthesisOf: string };

/** One draft per person and place. Nothing that was typed is lost, even to a session that has expired. */
@Injectable()
export class DraftsService {
  constructor(private readonly database: Database) {}

  async save(actor: Actor, place: DraftPlace, fields: DraftFields): Promise<void> {
    if (!isSignedIn(actor)) return;
    const kept = JSON.stringify(keepable(fields));
    const { threadId, kind } = placeOf(place);
    await this.database.transaction((tx) =>
      tx.rows(sql`
        insert into draft (account_id, thread_id, kind, fields)
        values (${actor.accountId}, ${threadId}, ${kind}, ${kept}::jsonb)
        on conflict (account_id, coalesce(thread_id, 0), kind) where account_id is not null
        do update set fields = excluded.fields, updated_at = now()`),
    );
  }

  /** Keeps what a visitor sent. @returns the token that claims it, for the browser's cookie */
  async park(place: DraftPlace, fields: DraftFields): Promise<string> {
    const token = randomToken();
    const { threadId, kind } = placeOf(place);
    await this.database.transaction((tx) =>
      tx.rows(sql`
        insert into draft (claim_hash, thread_id, kind, fields)
        select ${hashToken(token)}, place.id, ${kind}, ${JSON.stringify(keepable(fields))}::jsonb
        from (select ${threadId}::bigint as id) place
        where place.id is null or exists (select from thread where thread.id = place.id)`),
    );
    return token;
  }

  /** What this person left here, or what this browser sent while its session had expired. Reading it changes nothing. */
  async find(actor: Actor, place: DraftPlace, claimToken?: string): Promise<Draft | undefined> {
    if (!isSignedIn(actor)) return undefined;
    const parked = claimToken === undefined ? null : hashToken(claimToken);
    return this.database.reader.one<Draft>(sql`
      select ${columns} from draft
      where (account_id = ${actor.accountId} or claim_hash = ${parked}::bytea)
        and ${at(place)}
      order by updated_at desc limit 1`);
  }

  /** All of one's own, the latest first. */
  async list(actor: Actor): Promise<Draft[]> {
    if (!isSignedIn(actor)) return [];
    return this.database.reader.rows<Draft>(sql`
      select ${columns} from draft where account_id = ${actor.accountId} order by updated_at desc limit 100`);
  }

  /** Once published, or thrown away. */
  async drop(actor: Actor, place: DraftPlace, claimToken?: string): Promise<void> {
    if (!isSignedIn(actor)) return;
    const parked = claimToken === undefined ? null : hashToken(claimToken);
    const { threadId, kind } = placeOf(place);
    await this.database.transaction((tx) =>
      tx.rows(sql`
        delete from draft
        where (account_id = ${actor.accountId} or claim_hash = ${parked}::bytea)
          and (${at(place)} or kind = ${kind}
            and thread_id in (select id from thread where merged_into = ${threadId}::bigint))`),
    );
  }
}

function placeOf(place: DraftPlace): { threadId: string | null; kind: DraftKind } {
  const isSynthesis = typeof place === 'object' && place !== null;
  const id = isSynthesis ? place.synthesisOf : place;
  return { threadId: id !== null && isId(id) ? id : null, kind: isSynthesis ? 'synthesis' : 'message' };
}

function at(place: DraftPlace): Sql {
  const { threadId, kind } = placeOf(place);
  return sql`coalesce(thread_id, 0) = coalesce(${threadId}::bigint, 0) and kind = ${kind}`;
}

function keepable(fields: DraftFields): Record<string, string | string[]> {
  const entries = Object.entries(fields).filter(([name, value]) => KEPT.includes(name) && value !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name, shortened(value)]));
}

/** Text longer than a post may be is kept whole up to twice that: its writer must be able to shorten it. */
function shortened(value: string | string[]): string | string[] {
  return typeof value === 'string'
    ? value.slice(0, 2 * MAX_POST_CHARACTERS)
    : value.slice(0, 20).map((one) => one.slice(0, 10));
}
