import { PostsService, ThreadsService } from '@forum/discussion';
import { Database, FixedClock, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signedIn, someone } from '../identity/identity-web.fixture.js';
import { ThreadStamps } from './thread-stamps.js';

const WRITING = { locale: 'fr', via: 'web' } as const;

let web: TestWeb;
let author: Person;
let path = '';
let id = '';
const clock = new FixedClock(new Date());
beforeAll(async () => {
  web = await testWeb({ clock });
  author = await someone(web);
});
beforeEach(async () => {
  const input = { title: 'Une discussion lue de tous', body: 'Premier.', theme: 2 };
  const thread = await web.get(ThreadsService).open(author.actor, input, WRITING);
  id = thread.id;
  path = `/discussions/${id}/${thread.slug}`;
});
afterAll(() => web.close());

/** Changed behind the product's back, stamp and all left as they were: only memory still says the old words. */
const changeSecretly = () =>
  web.get(Database).reader.rows(sql`update thread set title = 'Un autre titre' where id = ${id}`);
const isFromMemory = (html: string) => html.includes('Une discussion lue de tous');
const get = (headers: Record<string, string> = {}, url = path) => web.app.inject({ url, headers });

describe('a page for visitors', () => {
  it('comes from memory as long as its discussion’s stamp is what it was', async () => {
    await get();
    await changeSecretly();
    expect(isFromMemory((await get()).body)).toBe(true);
    await web.get(PostsService).reply(author.actor, id, { body: 'Deuxième.' }, WRITING);
    const { body } = await get();
    expect(isFromMemory(body)).toBe(false);
    expect(body).toContain('Deuxième.');
  });

  it('is made again after a minute, stamp or no stamp', async () => {
    await get();
    await changeSecretly();
    clock.advance(59_000);
    expect(isFromMemory((await get()).body)).toBe(true);
    clock.advance(1_000);
    expect(isFromMemory((await get()).body)).toBe(false);
  });

  it.each<[string, Record<string, string>]>([
    ['a session, even one that is over', { cookie: 'forum_session=abcdefghijklmnopqrstuvwxyz0123456789' }],
    ['a cookie of anybody’s', { cookie: 'forum_lang=fr; autre=1' }],
    ['a language under another name', { cookie: '__Host-forum_lang=fr' }],
    ['a language that is none', { cookie: 'forum_lang=de' }],
  ])('is not taken from memory for %s', async (_, headers) => {
    await get();
    await changeSecretly();
    expect(isFromMemory((await get(headers)).body)).toBe(false);
  });

  it.each(['lang=fr', 'fait=signed-out', 'citer=1', 'repondre=1'])(
    'is not taken from memory at ?%s',
    async (query) => {
      await get({}, `${path}?${query}`);
      await changeSecretly();
      expect(isFromMemory((await get({}, `${path}?${query}`)).body)).toBe(false);
    },
  );

  it('never keeps what a reader sees', async () => {
    const { browser, person } = await signedIn(web, { name: 'Zoé Unique' });
    expect((await browser.get(path)).html).toContain('Zoé Unique');
    expect(person.id).toBeDefined();
    const { body, headers } = await get();
    expect(body).not.toContain('Zoé Unique');
    expect(body).not.toContain('_csrf');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is the same from memory as it was made, byte for byte and header for header', async () => {
    const [made, again] = [await get(), await get()];
    await changeSecretly();
    const kept = await get();
    expect(isFromMemory(kept.body)).toBe(true);
    expect(kept.body).toBe(made.body);
    const told = ({ headers }: typeof made) =>
      Object.fromEntries(
        Object.entries(headers).filter(
          ([name]) => !['date', 'content-length', 'connection', 'vary', 'etag', 'keep-alive'].includes(name),
        ),
      );
    expect(told(kept)).toEqual(told(made));
    expect(again.headers.vary).toBe('cookie, accept-encoding');
    expect(kept.headers['cache-control']).toBe('private, no-cache');
  });

  it('is sent compressed, or not at all to whoever has it', async () => {
    await get();
    const compressed = await get({ 'accept-encoding': 'gzip, br' });
    expect(compressed.headers['content-encoding']).toBe('br');
    expect(Number(compressed.headers['content-length'])).toBe(compressed.rawPayload.length);
    const { etag } = (await get()).headers;
    const same = await get({ 'if-none-match': String(etag) });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    expect((await get({ 'if-none-match': 'W/"autre"' })).statusCode).toBe(200);
  });

  it('is not there for a discussion that is not, however often it is asked for', async () => {
    for (let n = 0; n < 3; n++) expect((await get({}, '/discussions/999999/x')).statusCode).toBe(404);
  });
});

describe('stamps', () => {
  it('are read once for all who ask at one moment', async () => {
    const stamps = web.get(ThreadStamps);
    const asked = await Promise.all(Array.from({ length: 50 }, () => stamps.current(id)));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).toMatch(/^\d+$/);
    expect(await stamps.current('999999')).toBeUndefined();
  });

  it('are never older than the question: what was committed before it is seen by it', async () => {
    const stamps = web.get(ThreadStamps);
    const raise = () =>
      web.get(Database).reader.one<{ version: string }>(sql`
        update thread set version = version + 1 where id = ${id} returning version`);
    const noise = setInterval(() => void stamps.current('1').catch(() => undefined), 0);
    for (let n = 0; n < 100; n++) {
      const raised = await raise();
      expect(await stamps.current(id)).toBe(raised?.version);
    }
    clearInterval(noise);
  });

  it('are read again after a failure', async () => {
    const stamps = web.get(ThreadStamps);
    await web.get(Database).reader.rows(sql`alter table thread rename to thread_away`);
    const failing = await Promise.allSettled([stamps.current(id), stamps.current('1')]);
    await web.get(Database).reader.rows(sql`alter table thread_away rename to thread`);
    expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stamps.current(id)).toMatch(/^\d+$/);
  });
});
