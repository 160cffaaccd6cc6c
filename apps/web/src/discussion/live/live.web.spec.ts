import type { AddressInfo } from 'node:net';
import type { Thread } from '@forum/discussion';
import { Database, Notifications, sql } from '@forum/kernel';
import { NetworkService, SettingsRepository } from '@forum/network';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signedIn } from '../../identity/identity-web.fixture.js';
import { aReply, aThread } from '../../moderation/moderation-web.fixture.js';
import { LiveStreams } from './live-streams.js';

let web: TestWeb;
let url: string;
let member: { person: Person; browser: TestBrowser };
let author: { person: Person; browser: TestBrowser };
let thread: Thread;
const open: Stream[] = [];

beforeAll(async () => {
  web = await testWeb();
  await web.app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(web.app.getHttpServer().address() as AddressInfo).port}`;
  member = await signedIn(web, { name: 'Rose Témoin' });
  author = await signedIn(web, { name: 'Paule Question' });
  await set('rates.post.limit', 1_000);
});

beforeEach(async () => {
  thread = await aThread(web, author.person);
});

afterEach(async () => {
  for (const stream of open.splice(0)) stream.close();
  await until(() => web.get(LiveStreams).count === 0);
});

afterAll(() => web.close());

describe('the live bar', () => {
  it('says how many messages others have written, in the reader’s language, with a link to the first', async () => {
    const stream = await follow(member.browser);
    await aReply(web, author.person, thread, 'Deux.');
    expect(await stream.next()).toEqual({
      event: 'nouveaux',
      data: {
        count: 1,
        text: expect.stringMatching(/^1\snouveau message.*le lire$/),
        href: `/discussions/${thread.id}/${thread.slug}?message=2&reprise=1#message-2`,
      },
    });
    await aReply(web, author.person, thread, 'Trois.');
    expect((await stream.next()).data).toMatchObject({
      count: 2,
      text: expect.stringMatching(/^2\snouveaux messages/),
    });
  });

  it('says nothing of one’s own messages', async () => {
    const [own, others] = [await follow(author.browser), await follow(member.browser)];
    await aReply(web, author.person, thread, 'De moi.');
    await others.next();
    await pause(1_500);
    expect(own.events).toEqual([]);
  });

  it('tells at once what came before it was opened', async () => {
    await aReply(web, author.person, thread, 'Deux.');
    expect((await (await follow(member.browser, 1)).next()).data).toMatchObject({ count: 1 });
  });

  it('is not for those who may not read, and ends when one may not any more', async () => {
    const stream = await follow(member.browser);
    await hide();
    expect(await stream.next()).toEqual({ event: 'fin', data: {} });
    await stream.ended;
    expect((await get(member.browser, thread.id)).status).toBe(404);
    expect((await get(member.browser, '999999')).status).toBe(404);
  });

  it('ends with the session', async () => {
    const leaving = await signedIn(web, {});
    const stream = await follow(leaving.browser);
    await web
      .get(Database)
      .transaction((tx) => tx.rows(sql`delete from session where account_id = ${leaving.person.id}`));
    await aReply(web, author.person, thread, 'Deux.');
    expect((await stream.next()).event).toBe('fin');
    await stream.ended;
  });

  it('has a bound for an address, and for a process', async () => {
    await set('live.perAddress', 1);
    await follow(member.browser);
    expect((await get(member.browser, thread.id)).status).toBe(429);
    await set('live.perAddress', 50);
    await set('live.perProcess', 1);
    expect((await get(member.browser, thread.id)).status).toBe(429);
    await set('live.perProcess', 2_000);
  });

  it('is neither compressed nor kept, and gives one event to who asks for no stream', async () => {
    const { headers } = await follow(member.browser);
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('cache-control')).toContain('no-store');
    const page = await member.browser.get(`/discussions/${thread.id}/direct?apres=0`);
    expect(page.html).toContain('"count":1');
  });

  it('goes on when the connection to the database was lost, and tells what was missed', async () => {
    const stream = await follow(member.browser);
    await web.get(Database).reader.rows(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen %' and datname = current_database()`);
    await aReply(web, author.person, thread, 'Pendant la coupure.');
    expect((await stream.next()).data).toMatchObject({ count: 1 });
    expect(web.get(Notifications)).toBeDefined();
  });

  it('comes as one small script of ours, on the pages of those who are signed in alone', async () => {
    const page = await member.browser.open(`/discussions/${thread.id}`);
    const [, script = ''] = /<script type="module" src="([^"]+)"><\/script>/.exec(page.html) ?? [];
    expect(script).toMatch(/^\/assets\/direct\./);
    expect(page.headers['content-security-policy']).toContain(";script-src 'self';connect-src 'self'");
    expect(page.html).toContain('role="status"');
    const asset = await fetch(url + script);
    expect(Number((await asset.arrayBuffer()).byteLength)).toBeLessThan(2_000);
    const shared = await web.browser().open(`/discussions/${thread.id}`);
    expect(shared.html).not.toContain('<script');
    expect(shared.headers['content-security-policy']).not.toContain('script-src');
    expect((await member.browser.open('/discussions')).html).not.toContain('<script');
  });
});

interface Told {
  readonly event: string;
  readonly data: unknown;
}

interface Stream {
  readonly events: Told[];
  readonly headers: Headers;
  readonly ended: Promise<void>;
  next(): Promise<Told>;
  close(): void;
}

async function get(browser: TestBrowser, id: string, after?: number, signal?: AbortSignal) {
  const cookie = `forum_session=${browser.cookie('forum_session') ?? ''}`;
  const query = after === undefined ? '' : `?apres=${after}`;
  const headers = { cookie, accept: 'text/event-stream', 'accept-encoding': 'gzip, br' };
  return fetch(`${url}/discussions/${id}/direct${query}`, { headers, ...(signal ? { signal } : {}) });
}

async function follow(browser: TestBrowser, after?: number): Promise<Stream> {
  const abort = new AbortController();
  const response = await get(browser, thread.id, after, abort.signal);
  expect(response.status).toBe(200);
  const events: Told[] = [];
  let taken = 0;
  const ended = read(response, events).catch(() => undefined);
  const stream = {
    events,
    headers: response.headers,
    ended,
    next: async () => {
      await until(() => events.length > taken);
      return events[taken++] as Told;
    },
    close: () => abort.abort(),
  };
  open.push(stream);
  await pause(100);
  return stream;
}

async function read(response: Response, events: Told[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, at)) ?? [];
      if (event !== undefined) events.push({ event, data: JSON.parse(data ?? '') });
      text = text.slice(at + 2);
    }
  }
}

async function set(key: 'rates.post.limit' | 'live.perAddress' | 'live.perProcess', value: number) {
  await web.get(Database).transaction((tx) => web.get(SettingsRepository).change(tx, key, value));
  await web.get(NetworkService).refresh();
}

async function hide(): Promise<void> {
  await web.get(Database).transaction(async (tx) => {
    await tx.rows(sql`update thread set hidden_at = now(), version = version + 1 where id = ${thread.id}`);
    await tx.rows(sql`select pg_notify('forum_thread', ${thread.id})`);
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries++) await pause(25);
  if (!isSo()) throw new Error('it does not come');
}
