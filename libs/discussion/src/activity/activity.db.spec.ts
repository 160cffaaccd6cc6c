import { IdentityModule, identityEntities, VISITOR } from '@forum/identity';
import { sql } from '@forum/kernel';
import { registerEntities } from '@forum/register';
import { aPerson, type Person, type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscussionModule, discussionEntities, discussionJobs } from '../discussion.module.js';
import { SeedThreads } from '../seed/seed-threads.js';
import { ActivityRepository } from './activity.repository.js';

let app: TestApplication;
let author: Person;
let moderator: Person;
let stranger: Person;
const activity = new ActivityRepository();

beforeAll(async () => {
  app = await testApplication({
    modules: [IdentityModule, DiscussionModule],
    entities: [...identityEntities, ...registerEntities, ...discussionEntities],
    jobs: discussionJobs,
  });
  await app.database.transaction(async (tx) => {
    await tx.rows(
      sql`insert into theme (number, title_fr, title_en) values (1, 'Un', 'One'), (2, 'Deux', 'Two')`,
    );
    await tx.rows(sql`
      insert into lead (code, theme, letter, title_fr, title_en)
      values ('1A', 1, 'A', 'Un A', 'One A'), ('1B', 1, 'B', 'Un B', 'One B')`);
    author = await aPerson(tx);
    stranger = await aPerson(tx);
    moderator = await aPerson(tx, { roles: ['moderator'] });
    await tx.rows(sql`
      insert into thread (title, slug, lang, theme, author_id, last_number, posts, hidden_at) values
      ('Ouverte', 'ouverte', 'fr', 1, ${author.id}, 3, 2, null),
      ('Masquée', 'masquee', 'fr', 1, ${author.id}, 1, 1, now()),
      ('Ailleurs', 'ailleurs', 'fr', 2, ${author.id}, 1, 1, null)`);
    await tx.rows(sql`
      insert into thread_lead (thread_id, lead_code)
      select id, code from thread cross join unnest(array['1A', '1B']) as code where slug = 'ouverte'
      union all select id, '1A' from thread where slug = 'masquee'`);
    await tx.rows(sql`
      insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, state, published_at)
      select thread.id, said.number, ${author.id}, 'x', 'x', 'x', 'fr', said.state, said.published
      from thread join (values
        ('ouverte', 1, 'published', now() - interval '8 days'), ('ouverte', 2, 'published', now()),
        ('ouverte', 3, 'hidden', now()), ('masquee', 1, 'published', now()),
        ('ailleurs', 1, 'published', now() - interval '100 weeks')
      ) as said (slug, number, state, published) on said.slug = thread.slug`);
  });
});

afterAll(() => app.close());

describe('the activity of a theme', () => {
  it('counts the discussions and messages that the asker may see', async () => {
    const { reader } = app.database;
    const visible = [
      { theme: 1, threads: 1, posts: 2 },
      { theme: 2, threads: 1, posts: 1 },
    ];
    expect(await activity.themes(reader, VISITOR)).toEqual(visible);
    expect(await activity.themes(reader, stranger.actor)).toEqual(visible);
    expect((await activity.themes(reader, author.actor))[0]).toEqual({ theme: 1, threads: 2, posts: 3 });
    expect((await activity.themes(reader, moderator.actor))[0]).toEqual({ theme: 1, threads: 2, posts: 3 });
  });

  it('is told week by week, without what is hidden or too old', async () => {
    expect(await activity.themeWeeks(app.database.reader, VISITOR, 12)).toEqual([
      { place: '1', weeksAgo: 0, posts: 1 },
      { place: '1', weeksAgo: 1, posts: 1 },
    ]);
  });
});

describe('the activity of a lead', () => {
  it('counts a hidden discussion for its author and moderators alone', async () => {
    const { reader } = app.database;
    expect(await activity.leads(reader, VISITOR)).toEqual([
      { code: '1A', threads: 1 },
      { code: '1B', threads: 1 },
    ]);
    expect((await activity.leads(reader, author.actor))[0]).toEqual({ code: '1A', threads: 2 });
    expect((await activity.leads(reader, moderator.actor))[0]).toEqual({ code: '1A', threads: 2 });
  });

  it('is told week by week; a discussion of two leads counts for both', async () => {
    expect(await activity.leadWeeks(app.database.reader, VISITOR, 26)).toEqual([
      { place: '1A', weeksAgo: 0, posts: 1 },
      { place: '1A', weeksAgo: 1, posts: 1 },
      { place: '1B', weeksAgo: 0, posts: 1 },
      { place: '1B', weeksAgo: 1, posts: 1 },
    ]);
  });
});

describe('the discussions that opened questions', () => {
  it('are found by their key, and the network’s own message is not activity', async () => {
    const { reader } = app.database;
    await app.database.transaction(async (tx) => {
      const network = await tx.one<{ id: string }>(sql`
        insert into account (kind, name, registered_via) values ('network', 'Réseau', 'seed') returning id`);
      const words = { title: 'Une question?', body: 'Ouverture.' };
      const authorId = (network as { id: string }).id;
      const seed = { key: 'theme-2-question-1', theme: 2, leads: [], authorId, fr: words, en: words };
      await app.get(SeedThreads).save(tx, seed);
    });
    expect(await activity.openings(reader, VISITOR)).toEqual([
      { key: 'theme-2-question-1', id: expect.any(String), slug: 'une-question', posts: 1 },
    ]);
    expect((await activity.themeWeeks(reader, VISITOR, 12)).filter(({ place }) => place === '2')).toEqual([]);
  });
});
