import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, aPerson, belongTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseFeed } from 'htmlparser2';

const PAGE = '/compte/abonnements/flux';

describe('the feed of what a person follows', () => {
  let web: TestWeb;
  let person: Person;
  let browser: TestBrowser;
  let path: string;
  beforeAll(async () => {
    web = await testWeb();
    const token = randomToken();
    person = await web.get(Database).transaction(async (tx) => {
      const made = await aPerson(tx);
      await tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
      await tx.rows(sql`insert into subscription (account_id, kind, target, level)
        values (${made.id}, 'thread', '1', 'instant')`);
      return made;
    });
    browser = web.browser();
    browser.setCookie('forum_session', token);
    path = await address();
  });
  afterAll(() => web.close());

  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);
  const address = async () =>
    /http:\/\/forum\.test(\/flux\/personnel\/[\w-]{43})/.exec((await browser.post(PAGE, {})).html)?.[1] ?? '';
  const read = (url = path) => web.app.inject({ method: 'GET', url });
  const titles = async () => parseFeed((await read()).body)?.items.map(({ title }) => title) ?? [];

  it('has an address that is told once, kept as a hash, and read without a session by a feed parser', async () => {
    expect((await browser.get(PAGE)).html).not.toContain('/flux/personnel/');
    const [kept] = await rows<{ token_hash: Buffer }>(sql`select token_hash from feed_token`);
    expect(kept?.token_hash).toEqual(hashToken(path.split('/').at(-1) ?? ''));
    const answer = await read();
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
      'private, max-age=60',
    ]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(parseFeed(answer.body)?.items.length).toBe(1);
    const again = await web.app.inject({
      method: 'GET',
      url: path,
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('follows the nearest choice: what is silent is not there, whatever is wider', async () => {
    await rows(sql`insert into subscription (account_id, kind, target, level)
      select ${person.id}, 'theme', theme::text, 'digest' from thread where id = 1`);
    const wide = await titles();
    expect(wide.length).toBeGreaterThan(1);
    await rows(
      sql`update subscription set level = 'none' where account_id = ${person.id} and kind = 'thread'`,
    );
    expect((await titles()).length).toBe(wide.length - 1);
    await rows(sql`delete from subscription where account_id = ${person.id} and kind = 'theme'`);
    expect(await titles()).toEqual([]);
  });

  it('asks at each reading what this person may read: a community’s door closes on it at once', async () => {
    const community = await web.get(Database).transaction(async (tx) => {
      const made = await aCommunity(tx, { visibility: 'private' });
      await belongTo(tx, made, person);
      await tx.rows(sql`with place as (
          insert into thread (slug, title, lang, theme, author_id, community_id, last_number, posts)
          select 'interne', 'Une affaire interne', 'fr', 1, id, ${made.id}, 1, 1 from account where kind = 'network'
          returning id, author_id)
        insert into post (thread_id, number, author_id, markdown, html, excerpt, lang)
        select id, 1, author_id, 'x', '<p>x</p>', 'x', 'fr' from place`);
      await tx.rows(sql`insert into subscription (account_id, kind, target, level)
        values (${person.id}, 'community', ${made.slug}, 'digest')`);
      return made;
    });
    expect(await titles()).toEqual(['Une affaire interne']);
    await rows(sql`delete from community_membership where community_id = ${community.id}`);
    expect(await titles()).toEqual([]);
  });

  it('opens nothing once its address is replaced, taken away, or spoilt', async () => {
    const old = path;
    path = await address();
    expect([(await read(old)).statusCode, (await read()).statusCode]).toEqual([404, 200]);
    expect((await read(`${path}x`)).statusCode).toBe(404);
    expect((await read('/flux/personnel/x')).statusCode).toBe(404);
    const me = await web.app.inject({
      method: 'GET',
      url: '/api/v1/me',
      headers: { authorization: `Bearer ${path.split('/').at(-1)}` },
    });
    expect(me.statusCode).toBe(401);
    await browser.post(`${PAGE}/suppression`, {}, { from: PAGE });
    expect((await read()).statusCode).toBe(404);
  });
});
