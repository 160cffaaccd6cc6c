import { PostsService, type Thread, ThreadsService } from '@forum/discussion';
import { sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caughtUp, searchApplication, searching, someone } from './search.fixture.js';

describe('search', () => {
  let app: TestApplication;
  let author: Person;
  let find: ReturnType<typeof searching>;
  let research: Thread;
  beforeAll(async () => {
    app = await searchApplication();
    author = await someone(app, { name: 'Wilhelmine Tremblay', sector: 'university' });
    find = searching(app);
    research = await open(
      'Mener une recherche-action à plusieurs',
      'Les retombées ont été évaluées par les équipes.',
      {
        theme: 1,
        leads: ['1C'],
      },
    );
    await reply(research, 'L’aide financière manque souvent, dit le bailleur de fonds.');
    await reply(research, 'Evaluating the outcomes takes time & <b>care</b>.', 'en');
    await open('Funding the coordinators', 'Who pays for coordination in rural places?', {
      theme: 2,
      lang: 'en',
    });
    await caughtUp(app);
  });
  afterAll(() => app.close());

  const open = (title: string, body: string, more: { theme: number; leads?: string[]; lang?: 'fr' | 'en' }) =>
    app.get(ThreadsService).open(author.actor, { title, body, ...more }, { locale: 'fr', via: 'web' });
  const reply = (thread: Thread, body: string, lang: 'fr' | 'en' = 'fr') =>
    app.get(PostsService).reply(author.actor, thread.id, { body, lang }, { locale: 'fr', via: 'web' });
  const titles = async (q: string, filter = {}) =>
    (await find(q, filter)).hits.map(
      ({ kind, title }) => `${kind}: ${typeof title === 'string' ? title : title.fr}`,
    );

  it.each(['évaluées', 'evaluees', 'évaluer', 'evaluer', 'EVALUEE', 'Évaluée'])(
    'finds « évaluées » by %s, accents or not',
    async (q) => {
      const { hits } = await find(q, { lang: 'fr' });
      expect(hits[0]).toMatchObject({ kind: 'thread', id: research.id });
    },
  );

  it.each(['financière', 'financiere', 'financier', 'financières'])(
    'finds « financière » by %s',
    async (q) => {
      expect(await titles(q)).toContain('post: Mener une recherche-action à plusieurs');
    },
  );

  it.each([
    ['action research', 'thread: Mener une recherche-action à plusieurs'],
    ['recherche-action', 'thread: Mener une recherche-action à plusieurs'],
    ['recherche action', 'thread: Mener une recherche-action à plusieurs'],
    ['funder', 'post: Mener une recherche-action à plusieurs'],
    ['Action Research', 'lead: Appui à la recherche-action'],
    ['tacit knowledge', 'glossary: savoir tacite'],
    ['savoirs tacites', 'glossary: savoir tacite'],
  ])('finds across languages by the glossary: %s', async (q, title) => {
    expect(await titles(q)).toContain(title);
  });

  it('stems each message in its own language', async () => {
    expect(await titles('coordinator')).toEqual(['thread: Funding the coordinators']);
    expect(await titles('outcome')).toEqual(['post: Mener une recherche-action à plusieurs']);
  });

  it('keeps the words of a phrase together, and leaves out what is excluded', async () => {
    expect(await titles('"retombées ont été"')).toHaveLength(1);
    expect((await find('"été retombées"')).relaxed).toBe(false);
    expect(await titles('"évaluées retombées"')).toEqual([]);
    expect(await titles('coordination -rural')).toEqual([]);
    expect(await titles('coordination -urbain')).toHaveLength(1);
  });

  it('highlights what was found, and nothing of it is markup but mark', async () => {
    const [hit] = (await find('care')).hits;
    expect(hit?.excerptHtml).toBe(
      'Evaluating the outcomes takes time &amp; &lt;b&gt;<mark>care</mark>&lt;/b&gt;.',
    );
    const [french] = (await find('aide')).hits;
    expect(french?.excerptHtml).toContain('L’<mark>aide</mark> financière');
  });

  it('counts by kind, theme, lead, sector and language, and narrows by each', async () => {
    const { facets, total } = await find('tremblay');
    expect(total).toEqual({ count: 4, more: false });
    const value = (name: keyof typeof facets) =>
      Object.fromEntries(facets[name].map((one) => [one.value, one.count]));
    expect(value('kind')).toEqual({ thread: 2, post: 2 });
    expect(value('theme')).toEqual({ 1: 3, 2: 1 });
    expect(value('lead')).toEqual({ '1C': 3 });
    expect(value('sector')).toEqual({ university: 4 });
    expect(value('lang')).toEqual({ fr: 2, en: 2 });
    for (const [filter, count] of [
      [{ kind: 'post' }, 2],
      [{ theme: '2' }, 1],
      [{ lead: '1C' }, 3],
      [{ lead: '2B' }, 0],
      [{ sector: 'university' }, 4],
      [{ sector: 'private' }, 0],
      [{ lang: 'en', kind: 'post' }, 1],
      [{ from: '2020-01-01' }, 4],
      [{ to: '2020-01-01' }, 0],
    ] as const) {
      expect([filter, (await find('tremblay', filter)).total.count]).toEqual([filter, count]);
    }
  });

  it('asks whether a mistyped name or title was meant', async () => {
    expect((await find('Trembley')).suggestion).toBe('tremblay');
    expect((await find('coordinatrs')).suggestion).toBe('coordinators');
    expect((await find('tremblay')).suggestion).toBeNull();
  });

  it('shows what holds some of the words when nothing holds all', async () => {
    const result = await find('coordination introuvable');
    expect(result.relaxed).toBe(true);
    expect(result.hits[0]).toMatchObject({ title: 'Funding the coordinators' });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['a'.repeat(10_000), 'too-long'],
    ['-"', 'empty'],
    ['-- && || !! () <->', 'empty'],
    ['-mot', 'only-excluded'],
    ['\0', 'empty'],
  ])('says why it looks for nothing: %j', async (q, problem) => {
    expect(await find(q)).toMatchObject({ problem, hits: [], total: { count: 0 } });
  });

  it.each([
    '"sans fin',
    'mot"',
    "'; drop table post; --",
    "l'a:b* & c | !d <-> e",
    'a\0b',
    '\u202eמילה עברית',
    'كلمة',
    '\u200b\u200c',
    '%_\\',
    '(((((',
    "'kind:post'",
    '👩‍👩‍👧‍👦 é́́́́',
    'x '.repeat(99),
    '\ud800',
    '\ue000mot\ue001',
    'https://exemple.org/a?b=c#d',
    'le',
    'the of and',
  ])('answers whatever is typed: %j', async (q) => {
    expect((await find(q)).problem === null || (await find(q)).hits.length === 0).toBe(true);
  });

  it('never touches a table by what is typed', async () => {
    expect(await app.database.reader.one(sql`select count(*)::int as n from thread`)).toEqual({ n: 2 });
  });
});
