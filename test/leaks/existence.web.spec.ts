import { Database, FixedClock, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { READING } from './paths.js';
import type { Role } from './secrets.js';
import { browsersOf, secretWorld, type World } from './world.js';

jest.setTimeout(240_000);

const NOBODY = '999999999';
/** Figures of the process, and ages by the database's own clock (a session's), not of the forum. */
const OF_THE_PROCESS = ['/metrics', '/healthz', '/readyz', '/compte/securite'];
/** What the reader alone is told of themselves, and decisions that are counted for all, go away with the rest. */
const OF_DECISIONS = ['/compte/moderation', '/a-propos/registre'];

/** A page as it would be had it been made for the same reader at another moment: no token, no key of a form, no age. */
const made = (html: string) => html.replace(/name="(_csrf|cle)" value="[^"]*"|"score":[\d.e-]+/g, '');

describe('what a reader may not see', () => {
  let web: TestWeb;
  let world: World;
  let browsers: Record<Role, TestBrowser>;
  // So far away that an hour more changes no word of a date.
  const clock = new FixedClock(new Date(Date.now() + 2.5 * 365 * 86_400_000));
  const run = (query: Parameters<Database['reader']['rows']>[0]) => web.get(Database).reader.rows(query);
  beforeAll(async () => {
    web = await testWeb({ clock });
    world = await secretWorld(web);
    browsers = await browsersOf(web, world);
    // No page from memory: what is compared is what is read.
    browsers.visitor.setCookie('nothing', 'kept');
  });
  afterAll(() => web.close());

  const answer = async (role: Role, url: string) => {
    const { status, html } = await browsers[role].open(url);
    return { status, html: made(html).replaceAll(url, 'URL').replaceAll(encodeURIComponent(url), 'URL') };
  };

  it.each([
    ['/discussions/:id', (w: World) => w.threads.hidden.id],
    ['/discussions/:id/x', (w: World) => w.threads.hidden.id],
    ['/discussions/:id/modifier', (w: World) => w.threads.hidden.id],
    ['/api/v1/threads/:id', (w: World) => w.threads.hidden.id],
    ['/api/v1/threads/:id/posts', (w: World) => w.threads.hidden.id],
    ['/api/v1/posts/:id/revisions', (w: World) => w.posts.hidden.id],
    ['/api/v1/posts/:id/revisions', (w: World) => w.posts.removed.id],
    ['/api/v1/posts/:id/revisions', (w: World) => w.posts.held.id],
    ['/personnes/:id', (w: World) => w.people.gone.id],
    ['/moderation/mesures/:id', (w: World) => String(w.measures[0])],
  ])('is answered at %s as what never was', async (path, idOf) => {
    for (const role of ['visitor', 'suspended'] as const) {
      const there = await answer(role, path.replace(':id', idOf(world)));
      const nowhere = await answer(role, path.replace(':id', NOBODY));
      expect(there).toEqual(nowhere);
    }
  });

  it.each([
    ['POST', '/api/v1/threads/:id/posts', { body: 'Ici?' }, (w: World) => w.threads.hidden.id],
    ['PATCH', '/api/v1/threads/:id', { title: 'Autrement' }, (w: World) => w.threads.hidden.id],
    ['PATCH', '/api/v1/posts/:id', { body: 'Autrement' }, (w: World) => w.posts.underHidden.id],
    ['DELETE', '/api/v1/posts/:id', {}, (w: World) => w.posts.underHidden.id],
    ['POST', '/api/v1/posts/:id/flags', { reason: 'spam' }, (w: World) => w.posts.underHidden.id],
  ] as const)(
    'is answered at %s %s as what never was, to whoever would change it',
    async (method, path, payload, idOf) => {
      const page = await browsers.administrator.get('/compte');
      expect(page.status).toBe(200);
      const session = String(browsers.suspended.cookie('forum_session'));
      await run(
        sql`update account set suspended_until = null, suspension_reason = null where id = ${world.people.suspended.id}`,
      );
      const csrf =
        /name="_csrf" value="([^"]+)"/.exec((await browsers.suspended.get('/compte')).html)?.[1] ?? '';
      const send = async (id: string) => {
        const headers = { cookie: `forum_session=${session}`, 'x-csrf-token': csrf };
        const { statusCode, body } = await web.app.inject({
          method,
          url: path.replace(':id', id),
          payload,
          headers,
        });
        return { statusCode, body };
      };
      const there = await send(idOf(world));
      expect(there).toEqual(await send(NOBODY));
      expect(there.statusCode).toBe(404);
    },
  );

  it('changes no number, no order and no word of what the reader sees', async () => {
    const urls = Object.entries(READING)
      .filter(([path]) => ![...OF_THE_PROCESS, ...OF_DECISIONS].includes(path))
      .flatMap(([, of]) => of(world))
      .filter((url) => !isItself(url));
    const read = async () => {
      clock.advance(3_600_000);
      const seen = new Map<string, string>();
      for (const role of ['visitor', 'suspended'] as const)
        for (const url of urls) seen.set(`${role} ${url}`, (await answer(role, url)).html);
      return seen;
    };
    await read();
    const before = await read();
    expect(before.size).toBeGreaterThan(100);
    const differing = async () => {
      const now = await read();
      return [...before.keys()].filter((address) => before.get(address) !== now.get(address));
    };
    expect(await differing()).toEqual([]);
    await forget();
    expect(await differing()).toEqual([]);
  });

  /** An address of the very thing that goes away. */
  const isItself = (url: string) =>
    url.startsWith(`/discussions/${world.threads.hidden.id}`) ||
    url.startsWith(`/api/v1/threads/${world.threads.hidden.id}`) ||
    [world.posts.held, world.posts.underHidden].some(
      ({ id }) => url.includes(`/posts/${id}/`) || url.includes(`/messages/${id}/`),
    ) ||
    world.measures.some((id) => url.startsWith(`/moderation/mesures/${id}`));

  /** As if it had never been: only numbers that were given stay given. */
  async function forget(): Promise<void> {
    await run(sql`delete from flag`);
    await run(sql`delete from moderation_item`);
    await run(sql`delete from measure`);
    await run(sql`delete from draft`);
    await run(sql`delete from participant`);
    await run(sql`delete from post where id = ${world.posts.held.id}`);
    await run(sql`delete from thread where id = ${world.threads.hidden.id}`);
  }
});
