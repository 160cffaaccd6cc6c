import { SynthesesService } from '@forum/discussion';
import { ApiTokensService, SCOPES } from '@forum/identity';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { routesOf } from '../../../../test/leaks/routes.js';
import { someone, transaction } from '../identity/identity-web.fixture.js';
import { DescribedRoutes } from './described-routes.js';
import { faultsOf, operationsOf, type Tree } from './openapi.fixture.js';

const THERE: Readonly<Record<string, string>> = {
  ':code': '2B',
  ':slug': 'concertaction-quebec-2007',
  ':id': '1',
};
const filled = (path: string) => path.replace(/:\w+/g, (name) => THERE[name] ?? name);

const BAD_BODIES = [
  '"du texte"',
  '[7]',
  '{"lang":7,"body":7,"reason":[],"frequency":7,"name":{},"title":[]}',
];
const BAD_VALUES = ['%00', '-1', '9'.repeat(30), 'x'.repeat(500), '%F0%9F%A7%B6', "';drop table thread--"];

interface Told {
  readonly answer?: z.ZodType;
  readonly query?: z.ZodObject;
}

/** The statuses that a route may answer to someone who is not signed in. */
function toAVisitor(method: string, description: { readonly open?: boolean } | undefined): number[] {
  if (method !== 'GET') return [401, 403, 404, 422];
  return [description?.open ? 200 : 401];
}

function answerOf(description: Told | undefined): z.ZodType {
  if (!description?.answer) throw new Error('a reading route tells what it answers');
  return description.answer;
}

function queryOf(description: Told | undefined): z.ZodObject {
  if (!description?.query) throw new Error('a list tells what it asks');
  return description.query;
}

describe('the description of the API', () => {
  let web: TestWeb;
  let document: Tree;
  let token = '';
  beforeAll(async () => {
    web = await testWeb();
    document = JSON.parse((await web.browser().get('/api/openapi.json')).html) as Tree;
    const { actor } = await someone(web, { roles: ['administrator'] });
    const all = { name: 'essai', scopes: [...SCOPES] };
    ({ token } = await web.get(ApiTokensService).create(actor, all));
    await transaction(web, (tx) => aCommunity(tx, { slug: THERE[':slug'] ?? '' }));
    const synthesis = { version: 0, to: 1, fr: { agreed: 'Un début.' } };
    await web.get(SynthesesService).save(actor, THERE[':id'] ?? '', synthesis);
  });
  afterAll(() => web.close());

  const described = () =>
    web
      .get(DescribedRoutes)
      .all()
      .filter(({ description }) => description !== undefined);

  it('is OpenAPI 3.1, without a fault', () => {
    expect(operationsOf(document).length).toBeGreaterThan(15);
    expect(faultsOf(document)).toEqual([]);
    expect(document.servers).toEqual([{ url: 'http://forum.test' }]);
  });

  it('would be seen to have one', () => {
    const planted = structuredClone(document) as Record<string, Record<string, Record<string, Tree>>>;
    const thread = planted.paths?.['/api/v1/threads/{id}'] as Record<string, Tree>;
    const { get: kept, ...others } = thread;
    const broken: Array<[Record<string, unknown>, RegExp]> = [
      [{ get: { ...kept, parameters: [] } }, /other parameters/],
      [
        {
          get: { ...kept, operationId: 'ThreadsController_list' },
          put: { ...kept, operationId: 'ThreadsController_list' },
        },
        /two operations/,
      ],
      [{ get: { ...kept, responses: { 404: { description: 'x' } } } }, /never succeeds/],
      [{ get: { ...kept, security: [{ magic: [] }] } }, /unknown proof/],
      [{ get: { ...kept, requestBody: {} } }, /reads with a body/],
      [
        {
          get: {
            ...kept,
            responses: { 200: { description: 'x', content: { a: { schema: { $ref: '#/$defs/a' } } } } },
          },
        },
        /leads nowhere/,
      ],
      [
        {
          get: {
            ...kept,
            responses: { 200: { description: 'x', content: { a: { schema: { type: 'date' } } } } },
          },
        },
        /no type/,
      ],
      [
        {
          get: {
            ...kept,
            responses: {
              200: { description: 'x', content: { a: { schema: { type: 'object', required: ['b'] } } } },
            },
          },
        },
        /required but unknown/,
      ],
    ];
    for (const [item, fault] of broken) {
      const paths = { ...(planted.paths as object), '/api/v1/threads/{id}': { ...others, ...item } };
      expect(faultsOf({ ...document, paths }).join('\n')).toMatch(fault);
    }
  });

  it('describes every route of the API, and no other', () => {
    const routes = routesOf(web.app).filter(({ path }) => path.startsWith('/api/v1'));
    const real = routes.flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
    const told = operationsOf(document).map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(told.sort()).toEqual(real.sort());
    expect(
      web
        .get(DescribedRoutes)
        .all()
        .filter(({ description }) => description === undefined),
    ).toEqual([]);
  });

  it('is read by people on a page, in both languages', async () => {
    for (const [lang, title] of [
      ['fr', 'Interface de programmation'],
      ['en', 'Programming interface'],
    ]) {
      const { html } = await web.browser().get(`/api/docs?lang=${lang}`);
      expect(html).toContain(title);
      for (const { path } of described()) expect(html).toContain(`<code>${path}</code>`);
    }
  });

  it('tells the truth of every reading: its answer has the fields that are described, and no other', async () => {
    const reading = described().filter(({ method }) => method === 'GET');
    expect(reading.length).toBeGreaterThan(12);
    for (const { path, description } of reading) {
      const url = filled(path);
      const { statusCode, body } = await web.app.inject({
        url,
        headers: { authorization: `Bearer ${token}` },
      });
      expect([url, statusCode]).toEqual([url, 200]);
      const answer = JSON.parse(body) as unknown;
      const parsed = answerOf(description).safeParse(answer);
      expect([url, parsed.error?.issues]).toEqual([url, undefined]);
      expect([url, parsed.data]).toEqual([url, answer]);
    }
  });

  it('tells the truth of who may ask', async () => {
    for (const { method, path, description } of described()) {
      const payload = description?.body ? { payload: {} } : {};
      const { statusCode } = await web.app.inject({ method: method as 'GET', url: filled(path), ...payload });
      const answered = [`${method} ${path}`, toAVisitor(method, description).includes(statusCode)];
      expect(answered).toEqual([`${method} ${path}`, true]);
    }
  });

  it('tells the truth of every writing: what its schema refuses is refused, field by field', async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const writing = described().filter(({ description }) => description?.body !== undefined);
    expect(writing.length).toBeGreaterThan(5);
    for (const { method, path, description } of writing) {
      const schema = description?.body as z.ZodType;
      const refused = BAD_BODIES.filter((payload) => !schema.safeParse(JSON.parse(payload)).success);
      for (const payload of refused) {
        const answer = await web.app.inject({
          method: method as 'POST',
          url: filled(path),
          payload,
          headers,
        });
        const name = `${method} ${path} ${payload}`;
        expect([name, answer.statusCode]).toEqual([name, 422]);
        expect(Object.keys((answer.json() as { fields: object }).fields).length).toBeGreaterThan(0);
      }
    }
  });

  it('tells the truth of what is refused in lists: sizes, cursors, words', async () => {
    const lists = described().filter(({ description }) => description?.query !== undefined);
    expect(lists.length).toBeGreaterThan(1);
    const questions = lists.flatMap(({ path, description }) =>
      Object.keys(queryOf(description).shape).flatMap((name) =>
        BAD_VALUES.map((value) => `${filled(path)}?${name}=${value}`),
      ),
    );
    for (const url of questions) {
      const { statusCode } = await web.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
      expect([url, [200, 422].includes(statusCode)]).toEqual([url, true]);
    }
  });
});
