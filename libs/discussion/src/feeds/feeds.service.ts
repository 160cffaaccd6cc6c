import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, VISITOR } from '@forum/identity';
import sql, { Database, type Sql } from '@forum/kernel';
import type { SafeHtml } from '@forum/markup';
import { Injectable } from '@nestjs/common';
import { postVisibleTo } from '../posts/post.policy.js';
import { type ListedSynthesis, SynthesesRepository } from '../syntheses/syntheses.repository.js';
import type { Author } from '../threads/thread.js';
import { threadVisibleTo } from '../threads/thread.policy.js';

/** Whose messages: everyone's, or those of one theme, lead or thread. */
export type FeedScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'theme'; readonly number: number }
  | { readonly kind: 'lead'; readonly code: string }
  | { readonly kind: 'thread'; readonly id: string };

/** A message as a feed tells it: in the language it was written in. */
export interface FeedPost {
  readonly id: string;
  readonly number: number;
  readonly html: SafeHtml;
  readonly lang: Locale;
  readonly author: Author;
  readonly organisation: string | null;
  readonly publishedAt: Date;
  readonly editedAt: Date | null;
  readonly threadId: string;
  readonly slug: string;
  readonly title: string;
  readonly titleLang: Locale;
}

const LIMIT = 30;

/** The newest public messages, for programs that follow what is said. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly database: Database,
    private readonly standing: SynthesesRepository,
  ) {}

  /** The last syntheses that a visitor may read, newest first, whoever asks. */
  async syntheses(scope: FeedScope): Promise<ListedSynthesis[]> {
    const filter = { within: within(scope), limit: LIMIT };
    return this.standing.latest(this.database.reader, actorParameters(VISITOR), filter);
  }

  /**
   * The last thirty that a visitor may read, newest first, whoever asks. They are looked for in the thirty threads
   * last written in, so that the cost does not grow with the forum.
   */
  async latest(scope: FeedScope): Promise<FeedPost[]> {
    return this.latestAmong(VISITOR, within(scope));
  }

  /** The same for one reader, among discussions for which a condition on `thread` holds. */
  async latestAmong(actor: Actor, wanted: Sql): Promise<FeedPost[]> {
    const reader = actorParameters(actor);
    return this.database.reader.rows<FeedPost>(sql`
      select post.id, post.number, post.html, post.lang, organisation.name as organisation,
        post.published_at as "publishedAt", post.edited_at as "editedAt",
        place.id as "threadId", place.slug, place.title, place.lang as "titleLang",
        json_build_object('id', author.id::text, 'kind', author.kind, 'sector', author.sector_code,
          'name', case when author.closed_at is null then author.name end) as author
      from (
        select thread.id, thread.slug, thread.title, thread.lang from thread
        where ${wanted} and ${threadVisibleTo(reader)}
        order by thread.last_post_at desc, thread.id desc limit ${LIMIT}
      ) place
      cross join lateral (
        select * from post
        where post.thread_id = place.id and post.state = 'published' and ${postVisibleTo(reader)}
        order by post.number desc limit ${LIMIT}
      ) post
      join account author on author.id = post.author_id
      left join organisation on organisation.id = post.organisation_id
      order by post.published_at desc, post.id desc limit ${LIMIT}`);
  }
}

function within(scope: FeedScope): Sql {
  switch (scope.kind) {
    case 'all':
      return sql`true`;
    case 'theme':
      return sql`thread.theme = ${scope.number}`;
    case 'lead':
      return sql`thread.id in (select thread_id from thread_lead where lead_code = ${scope.code})`;
    case 'thread':
      return sql`thread.id = ${scope.id}`;
  }
}
