import { postVisibleTo } from '@forum/discussion';
import { type Locale, typeset } from '@forum/i18n';
import { actorParameters, VISITOR } from '@forum/identity';
import sql, { type Reader } from '@forum/kernel';
import { renderMarkdown } from '@forum/markup';
import { instantOf, micros, type NewsWindow } from './instant.js';
import { readMilestones } from './milestones/sources.js';
import { News, type NewsPost, type NewsThread } from './news.js';

type PostRow = Omit<NewsPost, 'publishedAt'> & { publishedAt: string };
type ThreadRow = Omit<NewsThread, 'translations'> & {
  readonly translations: ReadonlyArray<{ lang: Locale; title: string; markdown: string }>;
};

/**
 * The messages and milestones of all these windows, in as many queries whatever their number. Words that anyone may read inside their
 * discussion, and no others: what only its author or a moderator sees is no news, and neither is a hidden discussion.
 * Who may read the discussion is asked for each person, in `readAudience`.
 */
export async function readNews(reader: Reader, windows: readonly NewsWindow[]): Promise<News> {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const window of windows) {
    start = Math.min(start, window.windowStart);
    end = Math.max(end, window.windowEnd);
  }
  if (end === 0) return new News([], []);
  const posts = await reader.rows<PostRow>(sql`
    select post.id, post.thread_id as "threadId", post.number, ${micros(sql`post.published_at`)} as "publishedAt",
      post.author_id as "authorId", case when author.closed_at is null then author.name end as "authorName",
      post.lang, post.excerpt, answered.author_id as "repliedTo"
    from post
    join thread on thread.id = post.thread_id and thread.hidden_at is null
    join account author on author.id = post.author_id
    left join post answered on answered.id = post.reply_to
    where post.published_at >= ${instantOf(start)} and post.published_at < ${instantOf(end)}
      and post.state = 'published' and ${postVisibleTo(actorParameters(VISITOR))}
    order by post.thread_id, post.number`);
  const threads = await readThreads(reader, [...new Set(posts.map(({ threadId }) => threadId))]);
  return new News(
    threads,
    posts.map((post) => ({ ...post, publishedAt: Number(post.publishedAt) })),
    await readMilestones(reader, { windowStart: start, windowEnd: end }),
  );
}

async function readThreads(reader: Reader, ids: readonly string[]): Promise<NewsThread[]> {
  const rows = await reader.rows<ThreadRow>(sql`
    select thread.id, thread.slug, thread.title, thread.lang, thread.theme, thread.author_id as "authorId", thread.posts, thread.featured,
      (select json_build_object('slug', community.slug, 'name', community.name) from community
        where community.id = thread.community_id) as community,
      array(select lead_code from thread_lead where thread_id = thread.id order by lead_code) as leads,
      coalesce((select json_agg(json_build_object('lang', lang, 'title', title, 'markdown', markdown))
        from thread_translation where thread_id = thread.id), '[]') as translations
    from thread where thread.id = any(${ids}::bigint[])
    order by thread.id`);
  return rows.map((row) => ({
    ...row,
    translations: row.translations.map(({ lang, title, markdown }) => ({
      lang,
      title: typeset(title, lang),
      excerpt: renderMarkdown(markdown).excerpt,
    })),
  }));
}
