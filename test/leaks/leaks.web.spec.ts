import { FixedClock } from '@forum/kernel';
import { SearchFeed } from '@forum/search';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keptSecrets } from './kept.js';
import { Listener } from './listener.js';
import { READING } from './paths.js';
import { readingPaths, routesOf } from './routes.js';
import { mayRead, ROLES, type Role, type SecretName, secretNames, word } from './secrets.js';
import { browsersOf, secretWorld, type World } from './world.js';

const tokens = (browsers: Record<Role, TestBrowser>) =>
  Object.values(browsers).flatMap((browser) => browser.cookie('forum_session') ?? []);

/** Style sheets and pictures, named by what is in them. */
const isAsset = (path: string) => path.startsWith('/assets/');

/** Some hundreds of addresses for each role, on a machine that does other things. */
jest.setTimeout(90_000);

describe('what is not for everyone', () => {
  let web: TestWeb;
  let world: World;
  let kept: string[];
  let listener: Listener;
  beforeAll(async () => {
    web = await testWeb({ clock: new FixedClock(new Date()) });
    world = await secretWorld(web);
    const browsers = await browsersOf(web, world);
    const { readerToken } = world;
    kept = [...(await keptSecrets(web)), readerToken, ...tokens(browsers)];
    listener = new Listener({ browsers, readerToken, kept });
  });
  afterAll(() => web.close());

  it('is looked for on every route that reads: a new one is a row of the matrix', () => {
    const routes = readingPaths(routesOf(web.app)).filter((path) => !isAsset(path));
    expect(routes.length).toBeGreaterThan(50);
    expect(routes).toEqual(Object.keys(READING).sort());
  });

  it('is asked for by addresses that take the very routes they stand for', () => {
    for (const [path, of] of Object.entries(READING)) {
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
      for (const url of of(world)) expect(url.split('?')[0]).toMatch(pattern);
    }
  });

  it.each(ROLES)('is told to the %s as far as the policy says, and no word further', async (role) => {
    const addresses = Object.values(READING).flatMap((of) => of(world));
    const heard = await listener.heardBy(role, addresses);
    const leaks = [...heard].filter(([name]) => !mayRead(role, name));
    expect(leaks.map(([name, url]) => `${name} at ${url}`)).toEqual([]);
    const allowed = secretNames.filter((name) => mayRead(role, name));
    expect([...heard.keys()].sort()).toEqual(allowed.sort());
  });

  it.each(ROLES)(
    'is told no further to the %s by the answer to it, read over before it is sent',
    async (role) => {
      const heard: SecretName[] = [];
      for (const { id, threadId } of Object.values(world.posts)) {
        const fields = { replyTo: id, body: 'Une réponse.', apercu: '1' };
        const answering = await listener.heardBy(
          role,
          [`/discussions/${threadId}/messages`],
          (browser, url) => browser.post(url, fields, { from: '/discussions/nouvelle' }),
        );
        heard.push(...answering.keys());
      }
      expect(heard.filter((name) => !mayRead(role, name))).toEqual([]);
      if (role === 'moderator') expect(heard).toContain('hiddenPost');
    },
  );

  it('is found no further once search has caught up with what was hidden', async () => {
    await web.get(SearchFeed).advance();
    const addresses = ['/recherche', '/api/v1/search'].flatMap((path) => READING[path]?.(world) ?? []);
    for (const role of ROLES) {
      const heard = await listener.heardBy(role, addresses);
      expect([role, [...heard.keys()].filter((name) => !mayRead(role, name))]).toEqual([role, []]);
      if (role === 'author') expect([...heard.keys()]).toContain('hiddenPost');
    }
  });

  it('has a word of its own, and no token is so short that it could stand there by chance', () => {
    expect(new Set(secretNames.map(word)).size).toBe(secretNames.length);
    expect(kept.length).toBeGreaterThan(40);
    expect(Math.min(...kept.map(({ length }) => length))).toBeGreaterThan(15);
  });
});
