import { type Actor, type ActorSql, actorParameters, signedInId } from '@forum/identity';
import sql, {
  Conflict,
  Database,
  decodeCursor,
  Invalid,
  isId,
  NotFound,
  type Page,
  parse,
  type Sql,
  type Tx,
  toPage,
} from '@forum/kernel';
import { cleanLine } from '@forum/markup';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { postVisibleTo } from '../posts/post.policy.js';
import { threadVisibleTo } from '../threads/thread.policy.js';
import type { Bookmark, BookmarkTarget } from './bookmark.js';

/** A word to oneself, on one line; none is as good as an empty one. */
export const bookmarkSchema = (noteMaxCharacters: number) =>
  z.object({
    note: z
      .string()
      .max(noteMaxCharacters * 4)
      .transform(cleanLine)
      .pipe(z.string().max(noteMaxCharacters))
      .nullish()
      .transform((note) => note || null),
  });

/** Bookmarks: one's own, read and changed by nobody else. What they lead to is asked of its policies at each reading. */
@Injectable()
export class BookmarksService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  /** Keeps a place, or changes its note. @throws NotFound, Invalid, Forbidden, Conflict `too-many-bookmarks` */
  async put(actor: Actor, target: BookmarkTarget, input: unknown): Promise<void> {
    const { noteMaxCharacters, perPerson } = this.network.settings.bookmark;
    const { note } = parse(bookmarkSchema(noteMaxCharacters), input ?? {});
    const accountId = signedInId(actor);
    const { postId, threadId } = idsOf(target);
    await this.database.transaction(async (tx) => {
      await requireVisible(tx, actorParameters(actor), target);
      // Two at once wait for each other, so that the limit holds.
      await tx.rows(sql`select from account where id = ${accountId} for no key update`);
      const row = await tx.one<{ kept: number }>(sql`
        select count(*)::int as kept from bookmark where account_id = ${accountId}
          and (post_id is distinct from ${postId} or thread_id is distinct from ${threadId})`);
      if ((row?.kept ?? 0) >= perPerson) throw new Conflict('too-many-bookmarks', { limit: perPerson });
      await tx.rows(sql`
        insert into bookmark (account_id, thread_id, post_id, note)
        values (${accountId}, ${threadId}, ${postId}, ${note})
        on conflict (account_id, thread_id, post_id) do update set note = excluded.note`);
    });
  }

  /** Also for a place that has gone from sight. When there was none, nothing changes. @throws Forbidden */
  async delete(actor: Actor, target: BookmarkTarget): Promise<void> {
    const { postId, threadId } = idsOf(target);
    await this.database.transaction((tx) =>
      tx.rows(sql`
        delete from bookmark where account_id = ${signedInId(actor)}
          and post_id is not distinct from ${postId} and thread_id is not distinct from ${threadId}`),
    );
  }

  /** @throws Forbidden */
  async deleteById(actor: Actor, id: string): Promise<void> {
    if (!isId(id)) throw new NotFound();
    await this.database.transaction((tx) =>
      tx.rows(sql`delete from bookmark where account_id = ${signedInId(actor)} and id = ${id}`),
    );
  }

  /** Whoever closes their account leaves no bookmark and no note behind. Twice is as good as once. */
  async forget(accountId: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`delete from bookmark where account_id = ${accountId}`),
    );
  }

  /** The bookmark of a place that this person may see; undefined when there is none. @throws NotFound, Forbidden */
  async find(actor: Actor, target: BookmarkTarget): Promise<Bookmark | undefined> {
    await requireVisible(this.database.reader, actorParameters(actor), target);
    const { postId, threadId } = idsOf(target);
    return this.database.reader.one<Bookmark>(sql`
      ${bookmarksOf(actor)} and bookmark.post_id is not distinct from ${postId}
        and bookmark.thread_id is not distinct from ${threadId}`);
  }

  /** The latest first. @throws Forbidden for a visitor, Invalid for a forged cursor */
  async list(
    actor: Actor,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Page<Bookmark>> {
    const after = cursor === undefined ? sql`true` : sql`bookmark.id < ${lastId(cursor)}`;
    const rows = await this.database.reader.rows<Bookmark>(sql`
      ${bookmarksOf(actor)} and ${after} order by bookmark.id desc limit ${limit + 1}`);
    return toPage(rows, limit, (row) => [row.id]);
  }
}

/** One's own, where a merged discussion's messages are now; where a place may not be read any more, nothing of it leaves the database. */
function bookmarksOf(actor: Actor): Sql {
  const asked = actorParameters(actor);
  return sql`
    select bookmark.id, bookmark.note, bookmark.created_at as "createdAt", bookmark.post_id as "postId", (
        select json_build_object('threadId', thread.id::text, 'slug', thread.slug, 'title', thread.title,
          'lang', thread.lang, 'number', post.number, 'excerpt', post.excerpt, 'excerptLang', post.lang,
          'author', case when author.closed_at is null then author.name end)
        from thread
        left join post on post.id = bookmark.post_id
        left join account author on author.id = coalesce(post.author_id, thread.author_id)
        where thread.id = coalesce(
            (select merged_into from thread gone where gone.id = bookmark.thread_id), bookmark.thread_id, post.thread_id)
          and ${threadVisibleTo(asked)}
          and (bookmark.post_id is null or ${postVisibleTo(asked)})
      ) as place
    from bookmark where bookmark.account_id = ${signedInId(actor)}`;
}

async function requireVisible(
  reader: Pick<Tx, 'one'>,
  actor: ActorSql,
  target: BookmarkTarget,
): Promise<void> {
  const id = 'postId' in target ? target.postId : target.threadId;
  if (!isId(id)) throw new NotFound();
  const found =
    'postId' in target
      ? await reader.one(sql`
          select from post join thread on thread.id = post.thread_id
          where post.id = ${id} and ${threadVisibleTo(actor)} and ${postVisibleTo(actor)}`)
      : await reader.one(sql`select from thread where id = ${id} and ${threadVisibleTo(actor)}`);
  if (!found) throw new NotFound();
}

function idsOf(target: BookmarkTarget): { postId: string | null; threadId: string | null } {
  const ids = 'postId' in target ? { postId: target.postId, threadId: null } : { postId: null, ...target };
  if (!isId(ids.postId ?? ids.threadId ?? '')) throw new NotFound();
  return ids;
}

function lastId(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !isId(id)) throw Invalid.field('cursor', 'bad-cursor');
  return id;
}
