import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readiness } from './readiness.js';

const json = (text: string): unknown => JSON.parse(text);

describe('a process that serves', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('says that it lives, and that it is ready', async () => {
    const browser = web.browser();
    expect(await browser.get('/healthz')).toMatchObject({ status: 200, html: 'ok\n' });
    const ready = await browser.get('/readyz');
    expect(ready.status).toBe(200);
    expect(json(ready.html)).toEqual({ ready: true });
  });

  it('sets no cookie and keeps no answer, whatever the address asks', async () => {
    for (const path of ['/healthz?lang=en', '/readyz?lang=en']) {
      const { headers } = await web.browser().get(path);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('is not ready while a migration is missing, and names it', async () => {
    const { reader } = web.get(Database);
    const last = await reader.one<{ name: string }>(
      sql`select name from migrations order by id desc limit 1`,
    );
    const { name } = last as { name: string };
    await reader.rows(sql`update migrations set name = name || '0000' where name = ${name}`);
    const answer = await web.browser().get('/readyz');
    await reader.rows(sql`update migrations set name = ${name} where name = ${name} || '0000'`);
    expect(answer.status).toBe(503);
    expect(json(answer.html)).toEqual({ ready: false, reason: 'migrations', detail: name });
    expect((await web.browser().get('/readyz')).status).toBe(200);
  });

  it('is not ready once it was told to stop, so that readers go elsewhere first', async () => {
    const stopping = new Readiness({ pending: async () => [] });
    stopping.onModuleDestroy();
    expect(await stopping.ask()).toEqual({ ready: false, reason: 'stopping' });
  });
});

describe('a process whose database is gone', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
    await web.get(Database).dataSource.destroy();
  });
  afterAll(() => web.close().catch(() => undefined));

  it('lives, but is not ready: whoever holds a session learns no more than that', async () => {
    const browser = web.browser();
    browser.setCookie('forum_session', 'whatever-it-is-it-must-not-be-looked-up');
    expect((await browser.get('/healthz')).status).toBe(200);
    const ready = await browser.get('/readyz');
    expect(ready.status).toBe(503);
    expect(json(ready.html)).toEqual({ ready: false, reason: 'database' });
  });
});

describe('a database that does not answer at all', () => {
  it('is given two seconds, not more', async () => {
    const silent = new Readiness({ pending: () => new Promise(() => undefined) });
    const before = performance.now();
    expect(await silent.ask()).toEqual({ ready: false, reason: 'database' });
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});
