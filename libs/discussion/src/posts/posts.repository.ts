import type { Locale } from '@forum/i18n';
import type { ActorSql } from '@forum/identity';
import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { numbersGiven } from '../curation/numbers-given.js';
import { reactionsOfPost } from '../reactions/reactions.repository.js';
import { PostEntity } from './post.entity.js';
import type { Post, Revision } from './post.js';
import { postVisibleTo } from './post.policy.js';

export interface Asked {
  readonly actor: ActorSql;
  readonly locale: Locale;
}

/** A post as one row; words that the reader may not read do not leave the database. */
const columns = ({ actor, locale }: Asked, markdown = true): Sql => sql`
  post.id, post.thread_id as "threadId", post.number, post.state, post.via,
  post.created_at as "createdAt", post.published_at as "publishedAt", post.edited_at as "editedAt",
  post.reply_to as "replyTo", answered.number as "replyToNumber",
  coalesce(translation.lang, post.lang) as lang,
  case when ${postVisibleTo(actor)} then coalesce(translation.html, post.html) end as html,
  ${markdown ? sql`case when ${postVisibleTo(actor)} then coalesce(translation.markdown, post.markdown) end` : sql`null`} as markdown,
  ${markdown ? sql`(select coalesce(max(revision), 0) from post_revision where post_id = post.id)` : sql`null`} as version,
  organisation.name as organisation, reaction.counts as reactions, reaction.own as "ownReactions",
  json_build_object('id', author.id::text, 'kind', author.kind, 'sector', author.sector_code,
    'name', case when author.closed_at is null then author.name end) as author
  from post
  join account author on author.id = post.author_id
  left join organisation on organisation.id = post.organisation_id
  left join post answered on answered.id = post.reply_to and answered.thread_id = post.thread_id
  left join thread_translation translation
    on post.number = 1 and translation.thread_id = post.thread_id and translation.lang = ${locale}
  cross join lateral (${reactionsOfPost(actor)} and ${postVisibleTo(actor)}) reaction`;

export interface Appended {
  readonly id: string;
  readonly number: number;
  readonly state: 'published' | 'held';
}

type NewPost = Pick<
  PostEntity,
  'threadId' | 'authorId' | 'organisationId' | 'markdown' | 'html' | 'excerpt' | 'lang' | 'replyTo' | 'via'
> & { readonly state: 'published' | 'held' };

@Injectable()
export class PostsRepository {
  /**
   * Posts numbered from `first` to `last`, without their Markdown: a page costs the same in a thread of any length.
   * What is hidden or removed leaves its place; what is held was never there, for whoever may not read it.
   */
  async between(
    reader: Reader,
    threadId: string,
    range: { first: number; last: number },
    asked: Asked,
  ): Promise<Post[]> {
    return reader.rows<Post>(sql`
      select ${columns(asked, false)}
      where post.thread_id = ${threadId} and post.number between ${range.first} and ${range.last}
        and (post.state <> 'held' or ${postVisibleTo(asked.actor)})
      order by post.number`);
  }

  async after(
    reader: Reader,
    threadId: string,
    place: { number: number; limit: number },
    asked: Asked,
  ): Promise<Post[]> {
    return reader.rows<Post>(sql`
      select ${columns(asked)}
      where post.thread_id = ${threadId} and post.number > ${place.number} and ${postVisibleTo(asked.actor)}
      order by post.number limit ${place.limit}`);
  }

  async find(reader: Reader, id: string, asked: Asked): Promise<Post | undefined> {
    return reader.one<Post>(sql`select ${columns(asked)} where post.id = ${id}`);
  }

  /** `no key`: whoever answers this very post refers to its key while holding the thread, for which we wait next. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`select from post where id = ${id} for no key update`);
  }

  /**
   * Takes the thread's next number under its row lock, so that two replies at once never share one, nor one with a message
   * that has gone. A held message is
   * counted by nothing; a thread whose opening is held is held itself.
   */
  async append(tx: Tx, post: NewPost): Promise<Appended> {
    const isPublic = post.state === 'published';
    const row = await tx.one<Appended>(sql`
      with place as (
        update thread set last_number = ${numbersGiven} + 1, version = version + 1,
          posts = posts + case when ${isPublic}::boolean then 1 else 0 end,
          last_post_at = case when ${isPublic}::boolean then greatest(last_post_at, now()) else last_post_at end,
          held = held or (last_number = 0 and not ${isPublic}::boolean)
        where id = ${post.threadId}
        returning last_number
      )
      insert into post (thread_id, number, author_id, organisation_id, markdown, html, excerpt, lang, reply_to, via,
        state, published_at)
      select ${post.threadId}, place.last_number, ${post.authorId}, ${post.organisationId}, ${post.markdown},
        ${post.html}, ${post.excerpt}, ${post.lang}, ${post.replyTo}, ${post.via},
        ${post.state}, case when ${isPublic}::boolean then now() end
      from place
      returning id, number, state`);
    return row as Appended;
  }

  async rewrite(
    tx: Tx,
    id: string,
    words: Pick<PostEntity, 'markdown' | 'html' | 'excerpt' | 'lang'>,
  ): Promise<void> {
    await tx.manager.update(PostEntity, { id }, { ...words, editedAt: () => 'now()' });
  }

  /** A held message is public from now on. @returns whether its thread is, with it */
  async release(tx: Tx, id: string): Promise<boolean> {
    const row = await tx.one<{ opens: boolean }>(sql`
      with released as (
        update post set state = 'published', published_at = now() where id = ${id} and state <> 'published'
        returning thread_id, number
      ), place as (
        select thread.id, thread.held and released.number = 1 as opens
        from thread join released on released.thread_id = thread.id
      )
      update thread set posts = posts + 1, last_post_at = greatest(last_post_at, now()), version = version + 1,
        held = held and not place.opens
      from place where thread.id = place.id returning place.opens`);
    return row?.opens ?? false;
  }

  /** A published message waits from now on; its thread with it, when it holds nothing else. */
  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`
      with withdrawn as (
        update post set state = 'held', published_at = null where id = ${id} and state = 'published'
        returning thread_id, number
      )
      update thread set posts = posts - 1, version = version + 1, held = withdrawn.number = 1 and posts = 1
      from withdrawn where thread.id = withdrawn.thread_id`);
  }

  /** The words go at the end of retention; from now on nobody reads them. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(PostEntity, { id }, { state: 'removed', removedAt: () => 'now()' });
  }

  async setState(tx: Tx, id: string, state: 'published' | 'held' | 'hidden'): Promise<void> {
    await tx.rows(sql`
      update post set state = ${state},
        published_at = case when ${state} = 'published' then coalesce(published_at, now()) else published_at end
      where id = ${id}`);
  }

  async isIn(reader: Reader, threadId: string, id: string): Promise<boolean> {
    return (
      (await reader.one(sql`select from post where id = ${id} and thread_id = ${threadId}`)) !== undefined
    );
  }

  /** Raises the stamp of the post's thread, and moves its count of published posts by `delta`. */
  async touchThread(tx: Tx, threadId: string, delta: -1 | 0 | 1): Promise<void> {
    await tx.rows(
      sql`update thread set posts = posts + ${delta}, version = version + 1 where id = ${threadId}`,
    );
  }

  async keepRevision(tx: Tx, post: Post, editedBy: string, reason: string | null): Promise<void> {
    await tx.rows(sql`
      insert into post_revision (post_id, revision, markdown, html, edited_by, reason)
      select id, coalesce((select max(revision) from post_revision where post_id = post.id), 0) + 1,
        markdown, html, ${editedBy}, ${reason}
      from post where id = ${post.id}`);
  }

  async revisions(reader: Reader, postId: string): Promise<Revision[]> {
    return reader.rows<Revision>(sql`
      select revision, html, markdown, reason, recorded_at as "recordedAt"
      from post_revision where post_id = ${postId} order by revision`);
  }

  /** The same text by the same person in the same thread in the last ten minutes: a form sent twice. */
  async recentTwin(
    reader: Reader,
    post: Pick<NewPost, 'threadId' | 'authorId' | 'markdown'>,
  ): Promise<Appended | undefined> {
    return reader.one<Appended>(sql`
      select id, number, state from post
      where thread_id = ${post.threadId} and author_id = ${post.authorId} and state in ('published', 'held')
        and created_at > now() - interval '10 minutes' and markdown = ${post.markdown}
      order by id desc limit 1`);
  }

  async organisationOf(reader: Reader, accountId: string): Promise<string | null> {
    const row = await reader.one<{ organisation_id: string | null }>(sql`
      select organisation_id from account where id = ${accountId}`);
    return row?.organisation_id ?? null;
  }
}
