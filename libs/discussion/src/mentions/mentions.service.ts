import type { Locale } from '@forum/i18n';
import {
  type Actor,
  type ActorSql,
  accountVisibleTo,
  actorColumn,
  actorParameters,
  signedInId,
} from '@forum/identity';
import sql, { Database, Invalid, isId, RateLimits, type Reader, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { postVisibleTo } from '../posts/post.policy.js';
import { threadVisibleTo } from '../threads/thread.policy.js';
import {
  keyOf,
  linkNames,
  meantIn,
  mentionedIn,
  type NamedPerson,
  readingsOf,
  typedIn,
} from './mention-text.js';

/** Somebody who may be named, with what tells them from others of that name. */
export interface Nameable extends NamedPerson {
  readonly sector: string | null;
  readonly organisation: string | null;
  /** Nobody else bears this name: it is enough to type it. */
  readonly isOnlyOne: boolean;
}

/** What a text names, for its writer to check. */
export interface NamedIn {
  readonly named: ReadonlyArray<NamedPerson & { readonly mayRead: boolean }>;
  /** Names that are nobody's, or several people's. */
  readonly unclear: ReadonlyArray<{ readonly typed: string; readonly people: readonly Nameable[] }>;
}

/** A message that named the person who asks. */
export interface NamedMe {
  readonly threadId: string;
  readonly slug: string;
  readonly title: string;
  readonly lang: Locale;
  readonly number: number;
  readonly excerpt: string;
  readonly excerptLang: Locale;
  /** Null once the person has left. */
  readonly author: string | null;
}

const NAMED_ME_SHOWN = 20;
const UNCLEAR_SHOWN = 5;
const CANDIDATES = 5;

const columns = sql`account.id, account.name, account.sector_code as sector, organisation.name as organisation,
  not exists (select from account other where lower(other.name) = lower(account.name) and other.id <> account.id
    and other.closed_at is null) as "isOnlyOne"`;

/** People named in messages, as `@Name`: found, linked when a message is written, and noted with it. */
@Injectable()
export class MentionsService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly rateLimits: RateLimits,
  ) {}

  /** The text with every name that is one person's turned into a mention. @throws Invalid `too-many-mentions` on `body` */
  async link(reader: Reader, authorId: string, markdown: string): Promise<string> {
    if (!markdown.includes('@')) return markdown;
    const { perPost: max } = this.network.settings.mention;
    const all = typedIn(markdown);
    const typed = [...new Set(all)];
    const ids = mentionedIn(markdown);
    // Far beyond what may be named, no look-up is made at all.
    if (ids.length > max || all.length > 10 * max) throw Invalid.field('body', 'too-many-mentions', { max });
    const people = await this.known(reader, authorId, { typed, ids });
    const linked = linkNames(markdown, people);
    if (mentionedIn(linked).length > max) throw Invalid.field('body', 'too-many-mentions', { max });
    return linked;
  }

  /** The same for a text that its writer looks over; one that names too many is left as it is. @throws Forbidden for a visitor */
  async linkedFor(actor: Actor, markdown: string): Promise<string> {
    return this.link(this.database.reader, signedInId(actor), markdown).catch((error: unknown) => {
      if (error instanceof Invalid) return markdown;
      throw error;
    });
  }

  /** Notes whom a stored message names; who is named no more is forgotten. */
  async note(tx: Tx, postId: string, markdown: string): Promise<void> {
    const ids = [...new Set(mentionedIn(markdown))];
    await tx.rows(sql`
      delete from post_mention where post_id = ${postId} and account_id <> all(${ids}::bigint[])`);
    if (ids.length === 0) return;
    await tx.rows(sql`
      insert into post_mention (post_id, account_id) select ${postId}, id from account where id = any(${ids}::bigint[])
      on conflict do nothing`);
  }

  /** Whoever has closed their account is named by a plain word, and their name leads nowhere. Twice is as good as once. */
  async forget(accountId: string): Promise<void> {
    const link = `<a href="/personnes/${accountId}"[^>]*>(@[^<]*)</a>`;
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`
        with named as (delete from post_mention where account_id = ${accountId} returning post_id),
          plain as (update post set html = regexp_replace(html, ${link}, '\\1', 'g')
            where id in (select post_id from named) returning thread_id)
        update thread set version = version + 1 where id in (select thread_id from plain)`);
    });
  }

  /** People by a part of their name, for whoever writes. @throws Forbidden for a visitor, TooMany */
  async find(actor: Actor, part: string): Promise<Nameable[]> {
    const { limit, minutes } = this.network.settings.rates.people;
    const key = `people:${signedInId(actor)}`;
    await this.rateLimits.take({ key, limit, windowSeconds: minutes * 60 });
    const words = part.replace(/^@/, '').trim().slice(0, 80);
    if (words.length < 2) return [];
    return this.search(actorParameters(actor), words, this.network.settings.mention.found);
  }

  /** @throws Forbidden for a visitor */
  async one(actor: Actor, id: string): Promise<Nameable | undefined> {
    signedInId(actor);
    if (!isId(id)) return undefined;
    return this.database.reader.one<Nameable>(sql`
      select ${columns} from account left join organisation on organisation.id = account.organisation_id
      where account.id = ${id} and account.name is not null and ${accountVisibleTo(actorParameters(actor))}`);
  }

  /** Messages that named this person since an instant, that they may read, the latest first. @throws Forbidden for a visitor */
  async ofMe(actor: Actor, since: Date): Promise<NamedMe[]> {
    const asked = actorParameters(actor);
    return this.database.reader.rows<NamedMe>(sql`
      select post.thread_id as "threadId", thread.slug, thread.title, thread.lang, post.number, post.excerpt,
        post.lang as "excerptLang", case when author.closed_at is null then author.name end as author
      from post_mention named
      join post on post.id = named.post_id and post.state = 'published' and post.author_id <> named.account_id
      join thread on thread.id = post.thread_id
      join account author on author.id = post.author_id
      where named.account_id = ${signedInId(actor)} and named.mentioned_at > ${since}
        and ${threadVisibleTo(asked)} and ${postVisibleTo(asked)}
      order by named.mentioned_at desc limit ${NAMED_ME_SHOWN}`);
  }

  /** Whom a text would name if it were published now. @param threadId null for a discussion that is being opened */
  async namedIn(actor: Actor, markdown: string, threadId: string | null): Promise<NamedIn> {
    const authorId = signedInId(actor);
    if (!markdown.includes('@')) return { named: [], unclear: [] };
    const { reader } = this.database;
    const linked = await this.link(reader, authorId, markdown);
    const ids = [...new Set(mentionedIn(linked))];
    const place = threadId !== null && isId(threadId) ? threadId : null;
    const named = await reader.rows<NamedPerson & { mayRead: boolean }>(sql`
      select account.id, account.name, (${place}::bigint is null or exists (
        select from thread where thread.id = ${place}::bigint
          and ${threadVisibleTo(actorColumn('account.id'))})) as "mayRead"
      from account where account.id = any(${ids}::bigint[]) order by account.name, account.id`);
    const left = [...new Set(typedIn(linked))].slice(0, UNCLEAR_SHOWN);
    const unclear = left.map(async (typed) => {
      const [first = typed] = typed.split(/[ \u00a0]/);
      const people = await this.search(actorParameters(actor), first, CANDIDATES);
      return {
        typed: meantIn(
          typed,
          people.map(({ name }) => name),
        ),
        people,
      };
    });
    return { named, unclear: await Promise.all(unclear) };
  }

  private search(actor: ActorSql, words: string, limit: number): Promise<Nameable[]> {
    const like = words.replace(/[\\%_]/g, '\\$&');
    return this.database.reader.rows<Nameable>(sql`
      select ${columns} from account left join organisation on organisation.id = account.organisation_id
      where account.name is not null and account.id <> ${actor.accountId} and ${accountVisibleTo(actor)}
        and (unaccent(account.name) ilike unaccent(${`${like}%`}) or unaccent(account.name) ilike unaccent(${`% ${like}%`})
          or unaccent(account.name) ilike unaccent(${`%-${like}%`}))
      order by unaccent(account.name) ilike unaccent(${`${like}%`}) desc, account.name, account.id limit ${limit}`);
  }

  private async known(
    reader: Reader,
    authorId: string,
    { typed, ids }: { readonly typed: readonly string[]; readonly ids: readonly string[] },
  ) {
    const keys = [...new Set(typed.flatMap(readingsOf).map(keyOf))];
    const actor = { accountId: sql`${authorId}::bigint`, moderates: sql`false` };
    const rows = await reader.rows<NamedPerson & { key: string }>(sql`
      select account.id, account.name, lower(account.name) as key from account
      where (lower(account.name) = any(${keys}::text[]) or account.id = any(${ids}::bigint[]))
        and account.name is not null and ${accountVisibleTo(actor)}`);
    const byName = Map.groupBy(rows, ({ key }) => key);
    const alone = [...byName].filter(([, people]) => people.length === 1);
    return {
      byId: new Map(rows.map((person) => [person.id, person])),
      byKey: new Map(alone.map(([key, people]) => [key, people[0] as NamedPerson])),
    };
  }
}
