import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DiscussionModule, discussionEntities, discussionJobs } from '@forum/discussion';
import { gatheringsEntities } from '@forum/gatherings';
import { glossaryEntities } from '@forum/glossary';
import { IdentityModule, identityEntities } from '@forum/identity';
import { sql } from '@forum/kernel';
import { registerEntities } from '@forum/register';
import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOUNDING_FILE } from './founding-file.js';
import { SeedModule } from './seed.module.js';
import { seedLines } from './seed-lines.js';
import { SeedRefused } from './seed-refused.js';
import { Seeder } from './seeder.js';

let app: TestApplication;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forum-seed-'));
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  await app?.close();
  app = await testApplication({
    modules: [IdentityModule, DiscussionModule, SeedModule],
    entities: [
      ...identityEntities,
      ...registerEntities,
      ...glossaryEntities,
      ...discussionEntities,
      ...gatheringsEntities,
    ],
    jobs: discussionJobs,
  });
});

afterAll(() => app.close());

const seed = (file = FOUNDING_FILE) => app.get(Seeder).seed(file);

async function changedFile(change: (content: ReturnType<typeof JSON.parse>) => void): Promise<string> {
  const content = JSON.parse(await readFile(FOUNDING_FILE, 'utf8'));
  change(content);
  const file = path.join(folder, 'changed.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

async function counts(): Promise<Record<string, number>> {
  const row = await app.database.reader.one<Record<string, number>>(sql`
    select (select count(*)::int from theme) as themes, (select count(*)::int from finding) as findings,
      (select count(*)::int from lead) as leads, (select count(*)::int from priority) as priorities,
      (select count(*)::int from organisation) as organisations, (select count(*)::int from thread) as threads,
      (select count(*)::int from post) as posts, (select count(*)::int from glossary_term) as terms,
      (select count(*)::int from event_programme_item) as programme, (select count(*)::int from account) as accounts,
      (select count(*)::int from fact) as facts, (select count(*)::int from sector) as sectors`);
  return row ?? {};
}

/** Everything that loading may write, as text. */
async function everything(): Promise<string> {
  const tables = ['theme', 'finding', 'lead', 'priority', 'priority_lead', 'organisation', 'thread', 'post'];
  const more = [
    'thread_translation',
    'glossary_term',
    'network',
    'sector',
    'event',
    'event_programme_item',
    'fact',
  ];
  const dumps = await Promise.all(
    [...tables, ...more].map((table) =>
      app.database.dataSource.query(`select ${table}::text from ${table} order by 1`),
    ),
  );
  return JSON.stringify(dumps);
}

describe('loading the founding content', () => {
  it('brings 3 themes, 14 findings, 18 leads, 23 organisations and one discussion per workshop question', async () => {
    const report = await seed();
    expect(report.changed).toBe(true);
    expect(report.items.every(({ outcome }) => outcome === 'inserted')).toBe(true);
    expect(await counts()).toMatchObject({
      themes: 3,
      findings: 14,
      leads: 18,
      priorities: 3,
      organisations: 23,
      threads: 6,
      posts: 6,
      terms: 16,
      programme: 9,
      accounts: 1,
      sectors: 9,
    });
  });

  it('has its discussions signed by the network, two per theme, each in both languages', async () => {
    await seed();
    const threads = await app.database.reader.rows<Record<string, unknown>>(sql`
      select thread.theme, account.kind, account.name, thread.title, english.title as english
      from thread join account on account.id = thread.author_id
      join thread_translation english on english.thread_id = thread.id and english.lang = 'en'
      order by thread.id`);
    expect(threads.map(({ theme }) => theme)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(new Set(threads.map(({ kind }) => kind))).toEqual(new Set(['network']));
    expect(threads[2]).toMatchObject({
      name: 'Réseau québécois en innovation sociale',
      title: 'Où naissent les innovations sociales, avec quels partenaires et quels appuis ?',
      english: 'Where do social innovations arise, with which partners and what support?',
    });
  });

  it('remembers that participants raised 3G and which leads the priorities rest on', async () => {
    await seed();
    expect(
      await app.database.reader.rows(sql`select code from lead where raised_by = 'participants'`),
    ).toEqual([{ code: '3G' }]);
    const leads = await app.database.reader.rows<{ code: string }>(sql`
      select lead_code as code from priority_lead order by priority, position`);
    expect(leads.map(({ code }) => code)).toEqual(['1A', '2B', '3G', '3A']);
  });

  it('changes nothing the second time', async () => {
    await seed();
    const before = await everything();
    const report = await seed();
    expect(report.changed).toBe(false);
    expect(report.items.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(await everything()).toBe(before);
    expect(seedLines(report, 'f.json', 'fr').at(-1)).toBe(
      'Rien n’a changé\u00a0: le forum a déjà le contenu de f.json',
    );
  });

  it('applies what differs in a changed file and reports each item', async () => {
    await seed();
    const file = await changedFile((content) => {
      content.themes[1].leads[3].en = 'Permanent forum';
      content.themes[0].findings[0].fr = 'Autrement dit.';
      content.themes[2].workshopPrompts[1].en = 'How?';
      content.vocabulary.glossarySeeds.push({ fr: 'mot neuf', en: 'new word' });
      content.event.organisations[0].region = 'Montréal';
    });
    const report = await seed(file);
    const changes = report.items.filter(({ outcome }) => outcome !== 'unchanged');
    expect(changes).toEqual([
      { kind: 'term', key: 'mot-neuf', outcome: 'inserted' },
      { kind: 'finding', key: '1.1', outcome: 'updated' },
      { kind: 'lead', key: '2D', outcome: 'updated' },
      { kind: 'question', key: '3.2', outcome: 'updated' },
      {
        kind: 'organisation',
        key: 'Association québécoise des centres de la petite enfance',
        outcome: 'updated',
      },
      { kind: 'thread', key: 'theme-3-question-2', outcome: 'updated' },
    ]);
    const lines = seedLines(report, file, 'en');
    expect(lines).toContain('Leads: 1 changed and 17 unchanged');
    expect(lines).toContain('  2D: changed');
    expect(await app.database.reader.one(sql`select title_en from lead where code = '2D'`)).toEqual({
      title_en: 'Permanent forum',
    });
  });

  it('reports what the file no longer has, and leaves it in place', async () => {
    await seed();
    const file = await changedFile((content) => {
      content.themes[0].leads.pop();
      content.themes[1].findings.pop();
      content.themes[2].workshopPrompts.pop();
      content.vocabulary.glossarySeeds.pop();
      content.priorities.pop();
    });
    const report = await seed(file);
    const absent = report.items.filter(({ outcome }) => outcome === 'absent');
    expect(absent.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'term savoir-tacite',
      'finding 2.5',
      'question 3.2',
      'lead 1E',
      'priority 3',
    ]);
    expect(report.changed).toBe(false);
    expect(await counts()).toMatchObject({ leads: 18, findings: 14, threads: 6, terms: 16, priorities: 3 });
  });

  it('changes nothing at all when the file is refused', async () => {
    await seed();
    const before = await everything();
    const file = await changedFile((content) => {
      content.themes[0].title.fr = 'Autre titre';
      content.priorities[0].leads = ['9Z'];
    });
    await expect(seed(file)).rejects.toBeInstanceOf(SeedRefused);
    expect(await everything()).toBe(before);
  });
});
