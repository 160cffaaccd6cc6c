import { type Locale, typeset } from '@forum/i18n';
import sql, { type Reader } from '@forum/kernel';
import type { SafeHtml } from '@forum/markup';

/** A message as a mail shows it. */
export interface NewsCard {
  readonly postId: string;
  readonly threadId: string;
  readonly number: number;
  readonly html: SafeHtml;
  readonly markdown: string;
  readonly excerpt: string;
  readonly lang: Locale;
  readonly publishedAt: Date;
  readonly author: {
    /** Null once the person has left. */
    readonly name: string | null;
    readonly kind: 'person' | 'network';
    readonly sector: string | null;
  };
  readonly organisation: string | null;
  /** The message that it answers, while everyone in the discussion may read it. */
  readonly answered: {
    readonly id: string;
    readonly number: number;
    readonly name: string | null;
    readonly excerpt: string;
    readonly lang: Locale;
  } | null;
}

/** Its discussion. */
export interface NewsThreadCard {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly lang: Locale;
  readonly theme: number;
  readonly lead: { readonly code: string; readonly title: Readonly<Record<Locale, string>> } | null;
  readonly community: string | null;
  readonly firstPostId: string;
}

/** In one query whatever their number. Who may read them was asked for each person. */
export async function readCards(reader: Reader, postIds: readonly string[]): Promise<Map<string, NewsCard>> {
  const rows = await reader.rows<NewsCard>(sql`
    select post.id as "postId", post.thread_id as "threadId", post.number, post.html, post.markdown, post.excerpt,
      post.lang, post.published_at as "publishedAt", organisation.name as organisation,
      json_build_object('kind', author.kind, 'sector', author.sector_code,
        'name', case when author.closed_at is null then author.name end) as author,
      case when answered.id is not null then json_build_object('id', answered.id::text, 'number', answered.number,
        'excerpt', answered.excerpt, 'lang', answered.lang,
        'name', case when answerer.closed_at is null then answerer.name end) end as answered
    from post
    join account author on author.id = post.author_id
    left join organisation on organisation.id = post.organisation_id
    left join post answered on answered.id = post.reply_to and answered.state = 'published'
    left join account answerer on answerer.id = answered.author_id
    where post.id = any(${postIds}::bigint[])`);
  return new Map(rows.map((row) => [row.postId, row]));
}

export async function readThreadCards(
  reader: Reader,
  threadIds: readonly string[],
): Promise<Map<string, NewsThreadCard>> {
  const rows = await reader.rows<NewsThreadCard & { founding: boolean }>(sql`
    select thread.id, thread.slug, thread.title, thread.lang, thread.theme, community.name as community,
      exists (select from account where account.id = thread.author_id and account.kind = 'network') as founding,
      (select json_build_object('code', lead.code, 'title', json_build_object('fr', lead.title_fr, 'en', lead.title_en))
        from thread_lead join lead on lead.code = thread_lead.lead_code
        where thread_lead.thread_id = thread.id order by lead.code limit 1) as lead,
      (select id from post where post.thread_id = thread.id order by number limit 1) as "firstPostId"
    from thread left join community on community.id = thread.community_id
    where thread.id = any(${threadIds}::bigint[])`);
  // Titles of the founding content are set as the rest of the site is; members' words stay as typed.
  return new Map(
    rows.map(({ founding, ...row }) => [
      row.id,
      founding ? { ...row, title: typeset(row.title, row.lang) } : row,
    ]),
  );
}
