import { PostsRepository, PostsService, SynthesesService, ThreadsService } from '@forum/discussion';
import { Database, randomToken, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseFeed } from 'htmlparser2';

const WRITING = { locale: 'fr', via: 'web' } as const;

describe('the feeds', () => {
  let web: TestWeb;
  let author: Person;
  beforeAll(async () => {
    web = await testWeb();
    author = await web.get(Database).transaction((tx) => aPerson(tx, { name: 'Mei Prototype' }));
  });
  afterAll(() => web.close());

  const get = (url: string, headers: Record<string, string> = {}) =>
    web.app.inject({ method: 'GET', url, headers });
  const read = async (url: string) => {
    const { body } = await get(url);
    return { xml: body, ...parseFeed(body), items: parseFeed(body)?.items ?? [] };
  };
  const thread = (leads: readonly string[] = [], theme = 2) => {
    const input = {
      title: `Une question ${randomToken(4)}`,
      body: `Un cas ${randomToken(4)}.`,
      theme,
      leads,
    };
    return web.get(ThreadsService).open(author.actor, input, WRITING);
  };
  const reply = (threadId: string, body: string, lang: 'fr' | 'en' = 'fr') =>
    web.get(PostsService).reply(author.actor, threadId, { body, lang }, WRITING);
  const sumUp = (id: string, agreed: string) =>
    web.get(SynthesesService).save(author.actor, id, { version: 0, to: 1, fr: { agreed } });
  const hide = (id: string) =>
    web.get(Database).transaction((tx) => web.get(PostsRepository).setState(tx, id, 'hidden'));

  it('tell of a synthesis, at its place in its discussion', async () => {
    const { id, slug, title } = await thread();
    await sumUp(id, 'Un *point*. (message 1)');
    const { items } = await read(`/discussions/${id}/flux.atom`);
    expect(items[0]).toMatchObject({
      id: `tag:forum.test,2007-02-02:synthese-${id}`,
      title: `Synthèse\u00a0: ${title}`,
      link: `http://forum.test/discussions/${id}/${slug}#synthese`,
    });
    expect(items[0]?.description).toContain('Un <em>point</em>. (message 1)');
  });

  it('tell the newest messages first, signed, each with its own address and language', async () => {
    const { id, slug, title } = await thread();
    const post = await reply(id, 'An *answer*, see [the first](/discussions/1) & more.', 'en');
    const { xml, items, ...feed } = await read('/flux.atom');
    expect(feed).toMatchObject({
      type: 'atom',
      id: 'http://forum.test/flux.atom',
      link: 'http://forum.test/',
    });
    expect(feed.updated).toEqual(post.publishedAt);
    expect(items.slice(0, 2)).toMatchObject([
      {
        id: `tag:forum.test,2007-02-02:message-${post.id}`,
        title: `${title} · message 2`,
        link: `http://forum.test/discussions/${id}/${slug}?message=2#message-2`,
      },
      { title },
    ]);
    expect(items[0]?.description).toContain('<em>answer</em>');
    expect(items[0]?.description).toContain('href="http://forum.test/discussions/1"');
    expect(xml).toMatch(/<entry xml:lang="en">[\s\S]*?<author><name>Mei Prototype<\/name><\/author>/);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  });

  it('are of one theme, one lead or one discussion', async () => {
    const [inLead, inTheme, elsewhere] = [await thread(['2B']), await thread(), await thread([], 1)];
    const told = async (url: string) => {
      const { items } = await read(url);
      return [inLead, inTheme, elsewhere].map(({ title }) => items.some((item) => item.title === title));
    };
    expect(await told('/flux.atom')).toEqual([true, true, true]);
    expect(await told('/themes/2/flux.atom')).toEqual([true, true, false]);
    expect(await told('/pistes/2B/flux.atom')).toEqual([true, false, false]);
    expect(await told(`/discussions/${elsewhere.id}/flux.atom`)).toEqual([false, false, true]);
  });

  it('hold thirty messages of a long discussion, the newest', async () => {
    const { id } = await thread();
    await web.get(Database).reader.rows(sql`
      insert into post (thread_id, number, author_id, markdown, html, excerpt, lang)
      select ${id}, n, ${author.id}, 'm', '<p>m</p>', 'm', 'fr' from generate_series(2, 40) n`);
    const { items } = await read(`/discussions/${id}/flux.atom`);
    expect(items).toHaveLength(30);
    expect(items[0]?.title).toMatch(/ · message 40$/);
  });

  it('hold no message that is hidden or removed, and forget a discussion that is hidden', async () => {
    const { id, title } = await thread(['2B']);
    const [hidden, removed] = [await reply(id, 'Des mots masqués.'), await reply(id, 'Des mots retirés.')];
    await hide(hidden.id);
    await web.get(PostsService).remove(author.actor, removed.id, 'fr');
    const urls = [
      '/flux.atom',
      '/themes/2/flux.atom',
      '/pistes/2B/flux.atom',
      `/discussions/${id}/flux.atom`,
    ];
    for (const url of urls) {
      const { xml } = await read(url);
      expect(xml).toContain(title);
      expect(xml).not.toMatch(/Des mots/);
    }
    await web.get(Database).reader.rows(sql`update thread set hidden_at = now() where id = ${id}`);
    for (const url of urls.slice(0, 3)) expect((await get(url)).body).not.toContain(title);
    expect((await get(`/discussions/${id}/flux.atom`)).statusCode).toBe(404);
  });

  it.each([
    '/themes/9/flux.atom',
    '/themes/x/flux.atom',
    '/pistes/9Z/flux.atom',
    '/discussions/999999/flux.atom',
    '/discussions/x/flux.atom',
  ])('answer 404 at %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('are Atom, the same for everyone, without a cookie, and not sent twice unchanged', async () => {
    const { id } = await thread();
    const url = `/discussions/${id}/flux.atom`;
    const { statusCode, headers } = await get(url, { cookie: 'forum_session=abcdefghijklmnopqrstuvwxyz' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect([headers['set-cookie'], headers['cache-control']]).toEqual([undefined, 'public, max-age=60']);
    const [etag, modified] = [String(headers.etag), String(headers['last-modified'])];
    const again = [
      await get(url, { 'if-none-match': etag }),
      await get(url, { 'if-none-match': `"x", ${etag}` }),
      await get(url, { 'if-modified-since': modified }),
      await get(url, { 'if-none-match': '"x"', 'if-modified-since': modified }),
    ];
    expect(again.map((answer) => answer.statusCode)).toEqual([304, 304, 304, 200]);
    expect(again[0]?.body).toBe('');
    const post = await reply(id, 'Du nouveau.');
    expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(200);
    const after = String((await get(url)).headers['last-modified']);
    await hide(post.id);
    await web.get(Database).reader.rows(sql`
      update post set published_at = now() - interval '1 hour' where thread_id = ${id} and number = 1`);
    expect((await get(url, { 'if-modified-since': after })).statusCode).toBe(200);
  });

  it('are announced by the pages they follow, in the reader’s language', async () => {
    const { id, slug } = await thread();
    const paths = ['', '/themes/2', '/pistes/2B', `/discussions/${id}`];
    for (const path of paths) {
      const page = path === `/discussions/${id}` ? `${path}/${slug}` : path || '/';
      const french = (await web.browser().get(page)).html;
      const english = (await web.browser().open(`${page}?lang=en`)).html;
      const link = `<link rel="alternate" type="application/atom+xml" href="${path}/flux.atom`;
      expect(french).toContain(`${link}"`);
      expect(english).toContain(`${link}?lang=en"`);
    }
    expect((await read('/themes/2/flux.atom?lang=en')).title).toContain('Places for exchange and support');
  });
});
