import { readFileSync } from 'node:fs';
import { DiscussionModule, discussionEntities, discussionJobs } from '@forum/discussion';
import { GlossaryModule, glossaryEntities } from '@forum/glossary';
import { IdentityModule, identityEntities, identityJobs, VISITOR } from '@forum/identity';
import { sql } from '@forum/kernel';
import { RegisterModule, registerEntities } from '@forum/register';
import {
  SearchModule,
  SearchRebuild,
  SearchService,
  searchEntities,
  searchJobs,
  searchQuerySchema,
} from '@forum/search';
import { aPerson, type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Judgements {
  readonly terms: readonly { fr: string; en: string }[];
  readonly documents: readonly { key: string; lang: 'fr' | 'en'; title: string; body: string }[];
  readonly queries: readonly { q: string; answers: Readonly<Record<string, number>> }[];
}

const judged = JSON.parse(
  readFileSync(new URL('search-judgements.json', import.meta.url), 'utf8'),
) as Judgements;

const DEPTH = 10;

/** Discounted gain of the first ten, as a share of the best order's (Järvelin and Kekäläinen, 2002). */
function ndcg(found: readonly string[], answers: Readonly<Record<string, number>>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = Object.values(answers).toSorted((a, b) => b - a);
  return gain(found.map((key) => answers[key] ?? 0)) / gain(best);
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('the order of results, by people’s judgement', () => {
  let app: TestApplication;
  const keys = new Map<string, string>();
  beforeAll(async () => {
    app = await testApplication({
      modules: [IdentityModule, RegisterModule, GlossaryModule, DiscussionModule, SearchModule],
      entities: [
        ...identityEntities,
        ...registerEntities,
        ...glossaryEntities,
        ...discussionEntities,
        ...searchEntities,
      ],
      jobs: [...identityJobs, ...discussionJobs, ...searchJobs],
    });
    await app.database.transaction(async (tx) => {
      const { id: author } = await aPerson(tx, { name: 'Noé Fictif' });
      await tx.rows(sql`insert into theme (number, title_fr, title_en) values (1, 'Acteurs', 'Actors')`);
      for (const [position, { fr, en }] of judged.terms.entries())
        await tx.rows(sql`
          insert into glossary_term (slug, term_fr, term_en, position)
          values (${`terme-${position}`}, ${fr}, ${en}, ${position})`);
      for (const { key, lang, title, body } of judged.documents) {
        const thread = await tx.one<{ id: string }>(sql`
          insert into thread (slug, title, lang, theme, author_id, last_number, posts)
          values (${key}, ${title}, ${lang}, 1, ${author}, 1, 1) returning id`);
        const id = thread?.id ?? '';
        keys.set(id, key);
        await tx.rows(sql`
          insert into post (thread_id, number, author_id, markdown, html, excerpt, lang)
          values (${id}, 1, ${author}, ${body}, ${`<p>${body}</p>`}, ${body}, ${lang})`);
      }
    });
    await app.get(SearchRebuild).run();
  });
  afterAll(() => app.close());

  const ours = async (q: string) => {
    const query = searchQuerySchema.parse({ q, kind: 'thread' });
    const reader = { actor: VISITOR, locale: 'fr', timeZone: 'America/Toronto' } as const;
    return (await app.get(SearchService).find(query, reader)).hits.map(({ id }) => keys.get(id) ?? '');
  };

  /** PostgreSQL as it comes: one language for all, accents as typed. */
  const singleStemmer = async (q: string) => {
    const rows = await app.database.reader.rows<{ slug: string }>(sql`
      select slug from (
        select thread.slug, setweight(to_tsvector('pg_catalog.french', thread.title), 'A')
          || to_tsvector('pg_catalog.french', post.markdown) as words
        from thread join post on post.thread_id = thread.id) as documents,
        websearch_to_tsquery('pg_catalog.french', ${q}) as query
      where words @@ query order by ts_rank(words, query) desc limit ${DEPTH}`);
    return rows.map(({ slug }) => slug);
  };

  it('is that of at least sixty judged queries in two languages, and beats one stemmer for all', async () => {
    expect(judged.queries.length).toBeGreaterThanOrEqual(60);
    const scores: { q: string; ours: number; single: number }[] = [];
    for (const { q, answers } of judged.queries) {
      scores.push({ q, ours: ndcg(await ours(q), answers), single: ndcg(await singleStemmer(q), answers) });
    }
    const [found, single] = [mean(scores.map((one) => one.ours)), mean(scores.map((one) => one.single))];
    const weak = scores.filter((one) => one.ours < 0.7).map((one) => `${one.q} ${one.ours.toFixed(2)}`);
    console.log(
      `nDCG@10 over ${scores.length} queries: ${found.toFixed(3)}; one French stemmer: ${single.toFixed(3)}\n` +
        `below 0.7: ${weak.join(' · ') || 'none'}`,
    );
    expect(found).toBeGreaterThan(0.85);
    expect(found).toBeGreaterThan(single + 0.15);
  });
});
