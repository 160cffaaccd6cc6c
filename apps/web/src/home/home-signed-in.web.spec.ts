import { PostsService, ReadingService, ThreadsService } from '@forum/discussion';
import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../identity/identity-web.fixture.js';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

const body = 'Un cas vécu, assez précis pour qu’on puisse y répondre.';

describe('the home page, for a signed-in person', () => {
  it('has their mail settings in place of the address form, and no first-visit help', async () => {
    const { browser } = await signedIn(web);
    const { html } = await browser.get('/');
    expect(html).toContain('La conversation se poursuit ici.');
    expect(html).toContain('href="/compte/abonnements"');
    expect(html).not.toContain('action="/abonnement"');
    expect(html).not.toContain('Première visite?');
    expect(html).toContain('Voir les nouveautés');
  });

  it('leads back to where they stopped reading', async () => {
    const reader = await signedIn(web);
    const author = await signedIn(web, { name: 'Camille Exemple' });
    const writing = { locale: 'fr', via: 'web' } as const;
    const opening = { title: 'Par où commencer?', body, theme: 2, leads: ['2B'] };
    const thread = await web.get(ThreadsService).open(author.person.actor, opening, writing);
    await web.get(ReadingService).advance(reader.person.actor, thread.id, 1);
    await web.get(PostsService).reply(author.person.actor, thread.id, { body: 'Une suite.' }, writing);
    const { html } = await reader.browser.get('/');
    expect(html).toContain('Reprendre ma lecture');
    expect(html).toContain(`href="/discussions/${thread.id}/par-ou-commencer?message=2#lecture"`);
    expect(html).toContain('1\u00a0nouvelle');
  });
});

describe('the discussions counted for a lead', () => {
  it('are those that the asker may see, on pages and in the API alike', async () => {
    const author = await signedIn(web, { name: 'Noé Fictif' });
    const moderator = await signedIn(web, { roles: ['moderator'] });
    const opening = { title: 'Une discussion masquée', body, theme: 3, leads: ['3C'] };
    const writing = { locale: 'fr', via: 'web' } as const;
    const thread = await web.get(ThreadsService).open(author.person.actor, opening, writing);
    await web
      .get(Database)
      .transaction((tx) => tx.rows(sql`update thread set hidden_at = now() where id = ${thread.id}`));
    const seenBy = async (browser: typeof author.browser) => {
      const page = await browser.get('/pistes/3C');
      const api = JSON.parse((await browser.get('/api/v1/leads/3C')).html) as { threads: number };
      return [page.html.includes('Une discussion masquée'), api.threads];
    };
    expect(await seenBy(web.browser())).toEqual([false, 0]);
    expect(await seenBy((await signedIn(web)).browser)).toEqual([false, 0]);
    expect(await seenBy(author.browser)).toEqual([true, 1]);
    expect(await seenBy(moderator.browser)).toEqual([true, 1]);
  });
});
