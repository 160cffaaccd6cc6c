import { PostsService, ThreadsService } from '@forum/discussion';
import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, words } from '../identity-web.fixture.js';

let web: TestWeb;
let reader: Awaited<ReturnType<typeof signedIn>>;
let noisy: Awaited<ReturnType<typeof signedIn>>;
let path: string;

beforeAll(async () => {
  web = await testWeb();
  reader = await signedIn(web, { name: 'Rita Lectrice' });
  noisy = await signedIn(web, { name: 'Noé Bruyant' });
  const writing = { locale: 'fr', via: 'web' } as const;
  const wanted = { title: 'Une question de fond', body: 'Qui a essayé?', theme: 2 };
  const thread = await web.get(ThreadsService).open(reader.person.actor, wanted, writing);
  await web.get(PostsService).reply(noisy.person.actor, thread.id, { body: 'Moi, toujours moi.' }, writing);
  path = `/discussions/${thread.id}/${thread.slug}`;
});
afterAll(() => web.close());

describe('a person whom one ignores', () => {
  const ignore = (who = reader, whom = noisy) =>
    who.browser.post(`/personnes/${whom.person.id}/ignorer`, {}, { from: '/compte' });

  it('has their messages folded for that reader alone, one press away', async () => {
    expect((await reader.browser.get(`/personnes/${noisy.person.id}`)).html).toContain(
      'Ignorer cette personne',
    );
    expect((await ignore()).location).toContain('fait=person-ignored');
    const { html } = await reader.browser.get(path);
    expect(words(html)).toContain('Afficher quand même le message 2');
    expect(html).toMatch(/<details[^>]*>[\s\S]*Moi, toujours moi/);
    for (const other of [noisy.browser, web.browser()])
      expect((await other.get(path)).html).not.toContain('Afficher quand même');
  });

  it('stands in a list that nobody else sees, and never learns of it', async () => {
    expect(words((await reader.browser.get('/compte/ignores')).html)).toContain('Noé Bruyant');
    expect(words((await noisy.browser.get('/compte/ignores')).html)).toContain('Vous n’ignorez personne');
    const told = await web.get(Database).reader.rows(sql`
      select from mail where account_id = ${noisy.person.id}`);
    expect(told).toEqual([]);
  });

  it('is heard again when the reader says so; nobody ignores themselves, and visitors nobody', async () => {
    expect((await ignore(reader, reader)).status).toBe(404);
    const visitor = await web
      .browser()
      .post(`/personnes/${noisy.person.id}/ignorer`, {}, { from: '/connexion' });
    expect(visitor.status).toBe(403);
    const stop = `/personnes/${noisy.person.id}/ignorer/fin`;
    expect((await reader.browser.post(stop, {}, { from: '/compte/ignores' })).status).toBe(303);
    expect((await reader.browser.get(path)).html).not.toContain('Afficher quand même');
  });
});
