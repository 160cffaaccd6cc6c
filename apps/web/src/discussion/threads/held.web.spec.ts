import { Database, sql } from '@forum/kernel';
import { HeldPostsService } from '@forum/moderation';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../../identity/identity-web.fixture.js';

let web: TestWeb;
let newcomer: { person: Person; browser: TestBrowser };
let moderator: Person;

beforeAll(async () => {
  web = await testWeb();
  newcomer = await signedIn(web, { name: 'Nora Nouvelle', via: 'self' });
  moderator = (await signedIn(web, { name: 'Max Modérateur', roles: ['moderator'] })).person;
});

afterAll(() => web.close());

const TITLE = 'Qui finance les haltes-garderies?';
const opened = { title: TITLE, body: 'Chez nous, personne ne sait.', theme: '2' };

describe('a discussion whose opening waits for a moderator', () => {
  let path: string;

  it('is kept, and its author is told why, behind how many, and where to look', async () => {
    const done = await newcomer.browser.post('/discussions/nouvelle', opened);
    expect(done.location).toContain('fait=thread-held');
    path = done.location?.split('?')[0] ?? '';
    const { html } = await newcomer.browser.get(done.location ?? '');
    expect(html).toContain('Une personne qui modère la lit avant sa publication');
    expect(html).toContain('Votre discussion attend d’être lue');
    expect(html).toContain('Il est le prochain à lire');
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).not.toContain('Publier la réponse');
  });

  it('is nowhere for others: page, lists, feeds, sitemap, API, memory of public pages', async () => {
    const stranger = web.browser();
    expect((await stranger.get(path)).status).toBe(404);
    expect(
      (await stranger.get(path.replace('/discussions', '/api/v1/threads').split('/').slice(0, 5).join('/')))
        .status,
    ).toBe(404);
    for (const url of [
      '/',
      '/discussions',
      '/discussions?sort=newest',
      '/themes/2',
      '/flux.atom',
      '/sitemap.xml?page=1',
      '/api/v1/threads',
      '/recherche?q=haltes-garderies',
    ])
      expect((await stranger.get(url)).html).not.toContain('haltes-garderies?');
  });

  it('answers programs that its post is held', async () => {
    const id = path.split('/')[2];
    const { html } = await newcomer.browser.get(`/api/v1/threads/${id}/posts`);
    expect(JSON.parse(html)).toMatchObject({ items: [{ state: 'held', publishedAt: null, number: 1 }] });
    const thread = await newcomer.browser.get(`/api/v1/threads/${id}`);
    expect(JSON.parse(thread.html)).toMatchObject({ held: true, posts: 0, state: 'open' });
  });

  it('is everyone’s once it is approved, without any trace of the wait', async () => {
    const [post] = await web.get(Database).reader.rows<{ id: string }>(sql`
      select id from post where thread_id = ${path.split('/')[2]}`);
    await web.get(HeldPostsService).approve(moderator.actor, post?.id ?? '', {});
    const stranger = web.browser();
    for (const url of [path, '/discussions?theme=2&sort=newest', '/themes/2/flux.atom'])
      expect((await stranger.get(url)).html).toContain('haltes-garderies');
    expect((await stranger.get(path)).html).not.toContain('attend');
  });
});
