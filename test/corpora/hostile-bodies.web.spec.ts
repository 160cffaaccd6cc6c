import { ApiTokensService } from '@forum/identity';
import { Database, randomToken, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { operationsOf, type Tree } from '../../apps/web/src/api/openapi.fixture.js';
import { signedIn } from '../../apps/web/src/identity/identity-web.fixture.js';
import { secretWorld, type World } from '../leaks/world.js';
import { CORPORA } from './corpus.js';
import { FEW, hostileStrings } from './hostile-strings.js';
import { livingParts } from './living-html.js';
import { pageDangers } from './living-page.js';

/** What stands in the other fields, so that nothing else is refused. */
const PLAUSIBLE: Readonly<Record<string, unknown>> = {
  title: 'Un titre ordinaire',
  body: 'Un texte ordinaire.',
  theme: 2,
  leads: ['2B'],
  lang: 'fr',
  name: 'Une Personne',
  sector: 'community',
  reason: 'other',
  note: 'Une note ordinaire.',
  scopes: ['read'],
};
const OTHER_KINDS = [null, 7, -1, 1e308, true, [], {}, [[]], { toString: 'x' }, ['x', 7], nested(200)];

jest.setTimeout(CORPORA === undefined ? 120_000 : 3_600_000);

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let n = 0; n < depth; n++) value = [value];
  return value;
}

describe('a program’s words, in any field', () => {
  let web: TestWeb;
  let world: World;
  let document: Tree;
  let token = '';
  let sent = 0;
  let taken = 0;
  let fields = 0;
  beforeAll(async () => {
    web = await testWeb({ env: { LOG_LEVEL: 'silent' } });
    world = await secretWorld(web);
    document = JSON.parse((await web.browser().get('/api/openapi.json')).html) as Tree;
    ({ token } = await web
      .get(ApiTokensService)
      .create(world.people.author.actor, { name: 'essai', scopes: ['read', 'write'] }));
  });
  afterAll(async () => {
    console.log(`${sent} requests sent, ${taken} of them taken`);
    await web.close();
  });

  /** The author's own things for what changes one's own, another person's post for a report. */
  const filled = (path: string) =>
    path
      .replace('threads/{id}', `threads/${world.threads.open.id}`)
      .replace('posts/{id}/flags', `posts/${world.posts.gone.id}/flags`)
      .replace('posts/{id}', `posts/${world.posts.opening.id}`)
      .replace('{code}', '2B')
      .replace('{slug}', 'concertaction-quebec-2007')
      .replace('{kind}', 'useful')
      .replace('{id}', '1');

  async function send(what: string, request: InjectOptions): Promise<void> {
    sent++;
    await web.get(Database).reader.rows(sql`delete from rate_limit`);
    const headers = { authorization: `Bearer ${token}`, ...request.headers };
    const { statusCode, body, headers: told } = await web.app.inject({ ...request, headers });
    expect([what, statusCode < 500]).toEqual([what, true]);
    if (statusCode < 300) taken++;
    if (body === '') return;
    expect(told['content-type']).toMatch(/^application\/(problem\+)?json/);
    const alive = htmlIn(JSON.parse(body)).flatMap(livingParts);
    expect([what, alive]).toEqual([what, []]);
  }

  it('of a body are taken or refused, never broken by, never alive in what is answered', async () => {
    const sendings = operationsOf(document).flatMap((operation) =>
      fieldsOf(operation.tree).flatMap((name) =>
        [...hostileStrings(fields++), ...OTHER_KINDS].map((value) => ({ ...operation, name, value })),
      ),
    );
    for (const { path, method, tree, name, value } of sendings) {
      const others = fieldsOf(tree).filter((one) => one in PLAUSIBLE);
      const given = Object.fromEntries(others.map((one) => [one, PLAUSIBLE[one]]));
      await send(`${method} ${path} ${name}=${JSON.stringify(value).slice(0, 60)}`, {
        method: method.toUpperCase() as 'POST',
        url: filled(path),
        payload: JSON.stringify({ ...given, [name]: value }),
        headers: { 'content-type': 'application/json' },
      });
    }
    expect(sent).toBeGreaterThan(600);
    expect(taken).toBeGreaterThan(100);
  });

  it('of an address or its query are taken or refused, never broken by', async () => {
    const texts = FEW.filter((one) => one.length < 1_000).map((text) =>
      encodeURIComponent(text.toWellFormed()),
    );
    const places = operationsOf(document)
      .filter(({ method }) => method === 'get')
      .flatMap(({ path, tree }) => parametersOf(tree).map((parameter) => ({ path, ...parameter })));
    const addressOf = ({ path, name, in: place }: (typeof places)[number], word: string) =>
      place === 'path' ? path.replace(`{${name}}`, word) : `${filled(path)}?${name}=${word}`;
    const urls = places.flatMap((place) => texts.map((word) => filled(addressOf(place, word))));
    for (const url of urls) await send(`GET ${url.slice(0, 100)}`, { method: 'GET', url });
  });

  it('of a header are taken or refused, never broken by', async () => {
    const sayable = FEW.map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '')).filter(
      (text) => text.length < 8_000,
    );
    for (const text of sayable)
      for (const name of [
        'idempotency-key',
        'x-csrf-token',
        'user-agent',
        'accept-language',
        'referer',
        'if-none-match',
        'x-forwarded-for',
        'accept-encoding',
        'purpose',
      ])
        await send(`${name}: ${text}`, {
          method: 'POST',
          url: '/api/v1/threads',
          payload: { ...PLAUSIBLE, title: `Un titre ${randomToken(6)}`, lang: 'fr' },
          headers: { [name]: text },
        });
  });

  it('of a browser’s name stand harmless among one’s sessions', async () => {
    const { person, browser } = await signedIn(web, {}, '<img src=x onerror=alert(1)>');
    const { html } = await browser.get('/compte/securite');
    expect(pageDangers(html)).toEqual([]);
    expect(person.id).toBeDefined();
  });
});

function fieldsOf(operation: Tree): string[] {
  const content = (operation.requestBody as Tree | undefined)?.content as Record<string, Tree> | undefined;
  const { properties = {} } = (content?.['application/json']?.schema ?? {}) as { properties?: Tree };
  return Object.keys(properties);
}

function parametersOf(operation: Tree): Array<{ name: string; in: string }> {
  return (operation.parameters ?? []) as Array<{ name: string; in: string }>;
}

/** Every text of an answer that says it is HTML. */
function htmlIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /html$/i.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => htmlIn(one, key));
}
