import type { Locale } from '@forum/i18n';
import sql, { type Database, type Reader, type Tx } from '@forum/kernel';
import { ConsoleFailure } from '../console-failure.js';
import { demoMessages } from './demo.messages.js';
import { type DemoBody, demoBodies, demoNames, demoTitles } from './pools.js';
import { chunksOf, spreadPosts } from './spread.js';

export interface DemoSize {
  readonly people: number;
  readonly threads: number;
  /** Of all threads together; at least one each. */
  readonly posts: number;
  /** Posts of the first thread; 0 for no long one. */
  readonly longThread: number;
}

/** How far back the threads go. */
const WEEKS = 26;
/** A transaction is limited to 30 s. */
const POSTS_PER_TRANSACTION = 20_000;

/** Adds made-up people, threads and posts, with the counters that real ones would have. @throws ConsoleFailure */
export async function fillDemo(database: Database, size: DemoSize): Promise<void> {
  if (size.posts < size.threads + Math.max(0, size.longThread - 1)) {
    throw ConsoleFailure.of(demoMessages, 'too-few-posts');
  }
  await refuseRealForum(database.reader);
  const people = await database.transaction((tx) => insertPeople(tx, size.people));
  const counts = spreadPosts(size.threads, size.posts, size.longThread);
  const threads = await database.transaction((tx) => insertThreads(tx, { people, counts }));
  const pools = { fr: demoBodies('fr'), en: demoBodies('en') };
  for (const [first, end] of chunksOf(counts, POSTS_PER_TRANSACTION)) {
    const ids = threads.slice(first, end);
    await database.transaction((tx) => insertPosts(tx, { ids, people, pools }));
  }
  await database.reader.rows(sql`analyze account, thread, thread_lead, post`);
}

/** Made-up posts cannot be told from real ones afterwards, nor taken out again. */
async function refuseRealForum(reader: Reader): Promise<void> {
  const state = await reader.one<{ seeded: boolean; real: boolean }>(sql`
    select exists (select from theme) as seeded,
      exists (select from post join account on account.id = post.author_id
        join account_email email on email.account_id = account.id
        where email.address not like '%@demo.invalid') as real`);
  if (!state?.seeded) throw ConsoleFailure.of(demoMessages, 'not-seeded');
  if (state.real) throw ConsoleFailure.of(demoMessages, 'real-forum');
}

/** Their addresses lead nowhere by design (RFC 2606, `.invalid`), and they subscribe to nothing. */
async function insertPeople(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    with people as (
      insert into account (name, sector_code, locale, registered_via, created_at)
      select name, sectors[1 + n % cardinality(sectors)], case when n % 4 = 0 then 'en' else 'fr' end, 'console',
        now() - make_interval(weeks => ${WEEKS}, hours => 1)
      from unnest(${demoNames(count)}::text[]) with ordinality as given (name, n),
        (select array_agg(code order by position) as sectors from sector) as known
      returning id
    ), emails as (
      insert into account_email (account_id, address, verified_at)
      select id, 'personne-' || id || '@demo.invalid', now() from people
    )
    select id from people order by id`);
  return rows.map(({ id }) => id);
}

interface NewThreads {
  readonly people: readonly string[];
  readonly counts: readonly number[];
}

async function insertThreads(tx: Tx, { people, counts }: NewThreads): Promise<string[]> {
  const [fr, en] = [demoTitles('fr'), demoTitles('en')];
  const rows = await tx.rows<{ id: string }>(sql`
    with fresh as (
      insert into thread (title, slug, lang, theme, author_id, last_number, posts, created_at, last_post_at)
      select case when french then fr.titles[1 + n % ${fr.length}] else en.titles[1 + n % ${en.length}] end,
        case when french then fr.slugs[1 + n % ${fr.length}] else en.slugs[1 + n % ${en.length}] end,
        case when french then 'fr' else 'en' end, themes[1 + n % cardinality(themes)],
        (${people}::bigint[])[1 + (n * 7) % ${people.length}], posts, posts, opened,
        case when posts = 1 then opened else opened + (now() - opened) * (0.3 + 0.7 * ((n * 37) % 100) / 100.0) end
      from (
        select n::int, posts, n % 3 <> 0 as french,
          now() - make_interval(weeks => ${WEEKS}) * (0.02 + 0.98 * ((n * 61) % 997) / 997.0) as opened
        from unnest(${counts}::int[]) with ordinality as given (posts, n)
      ) as planned,
      (select array_agg(number order by number) as themes from theme) as known,
      (select ${fr.map(({ title }) => title)}::text[] as titles, ${fr.map(({ slug }) => slug)}::text[] as slugs) as fr,
      (select ${en.map(({ title }) => title)}::text[] as titles, ${en.map(({ slug }) => slug)}::text[] as slugs) as en
      order by n
      returning id, theme
    ), linked as (
      insert into thread_lead (thread_id, lead_code)
      select fresh.id, codes[1 + (hashint8(fresh.id)::bigint & 65535)::int % cardinality(codes)]
      from fresh join (select theme, array_agg(code order by code) as codes from lead group by theme) as leads
        on leads.theme = fresh.theme
      where fresh.id % 10 < 8
    )
    select id from fresh order by id`);
  return rows.map(({ id }) => id);
}

interface NewPosts {
  readonly ids: readonly string[];
  readonly people: readonly string[];
  readonly pools: Record<Locale, readonly DemoBody[]>;
}

async function insertPosts(tx: Tx, { ids, people, pools }: NewPosts): Promise<void> {
  const bodies = [...pools.fr, ...pools.en];
  const langs = [...pools.fr.map(() => 'fr'), ...pools.en.map(() => 'en')];
  await tx.rows(sql`
    with body as (
      select lang, (row_number() over (partition by lang order by n))::int - 1 as place, markdown, html, excerpt
      from unnest(${langs}::text[], ${bodies.map(({ markdown }) => markdown)}::text[],
        ${bodies.map(({ html }) => html)}::text[], ${bodies.map(({ excerpt }) => excerpt)}::text[])
        with ordinality as given (lang, markdown, html, excerpt, n)
    ), planned as (
      select thread.id as thread_id, number, thread.lang,
        case when number = 1 then thread.author_id
          else (${people}::bigint[])[1 + (thread.id * 31 + number::bigint * number * 17) % ${people.length}] end as author_id,
        case when thread.posts = 1 then thread.created_at
          else thread.created_at + (thread.last_post_at - thread.created_at) * (number - 1) / (thread.posts - 1)
          end as written,
        ((thread.id * 13 + number * 29) % ${pools.fr.length})::int as place
      from thread cross join lateral generate_series(1, thread.posts) as number
      where thread.id = any(${ids}::bigint[])
    )
    insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, created_at, published_at)
    select thread_id, number, author_id, markdown, html, excerpt, planned.lang, written, written
    from planned join body on body.lang = planned.lang and body.place = planned.place
    order by thread_id, number`);
  await tx.rows(sql`
    update post set reply_to = answered.id from post answered
    where post.thread_id = any(${ids}::bigint[]) and answered.thread_id = post.thread_id
      and post.number % 4 = 0 and answered.number = post.number - 2`);
}
