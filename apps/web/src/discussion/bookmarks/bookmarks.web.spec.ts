import { BookmarksService } from '@forum/discussion';
import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { NetworkService, SettingsRepository } from '@forum/network';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('what a person keeps at hand', () => {
  let web: TestWeb;
  let person: Person;
  let browser: TestBrowser;
  let postId: string;
  beforeAll(async () => {
    web = await testWeb();
    ({ person, browser } = await signedIn());
    const [post] = await rows<{ id: string }>(sql`select id from post where thread_id = 1 and number = 1`);
    postId = post?.id ?? '';
  });
  afterAll(() => web.close());

  const PAGE = '/compte/signets';
  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);

  async function signedIn() {
    const token = randomToken();
    const made = await web.get(Database).transaction(async (tx) => {
      const one = await aPerson(tx);
      await tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${one.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
      return one;
    });
    const opened = web.browser();
    opened.setCookie('forum_session', token);
    return { person: made, browser: opened };
  }

  it('is put there from the menu of a message, with a note that nobody else reads', async () => {
    const path = (await browser.get('/discussions/1')).location;
    expect((await browser.get(path)).html).toContain(`/compte/signets/nouveau?message=${postId}`);
    const form = await browser.get(`${PAGE}/nouveau?message=${postId}`);
    expect(form.status).toBe(200);
    expect(await rows(sql`select from bookmark`)).toHaveLength(0);
    const note = '<b>À relire</b> "avant" jeudi';
    const from = `${PAGE}/nouveau?message=${postId}`;
    await browser.post(`${PAGE}/nouveau`, { message: postId, note }, { from });
    const { html } = await browser.get(PAGE);
    expect(html).toContain('&lt;b>À relire&lt;/b>');
    expect((await (await signedIn()).browser.get(PAGE)).html).toContain('Aucun signet');
    expect((await web.browser().get(PAGE)).location).toBe('/connexion?next=%2Fcompte%2Fsignets');
  });

  it('is there once: putting it again changes the note', async () => {
    await browser.post(`${PAGE}/nouveau`, { message: postId, note: 'Autre note' }, { from: PAGE });
    await browser.post(`${PAGE}/nouveau`, { discussion: '1', note: '' }, { from: PAGE });
    const { html } = await browser.get(PAGE);
    expect(html).toContain('Autre note');
    expect(html).toContain('La discussion entière');
    expect(await rows(sql`select from bookmark where account_id = ${person.id}`)).toHaveLength(2);
  });

  it('keeps what was typed when the note is too long', async () => {
    const note = 'x'.repeat(501);
    const refused = await browser.post(`${PAGE}/nouveau`, { message: postId, note }, { from: PAGE });
    expect([refused.status, refused.html.includes(note)]).toEqual([422, true]);
  });

  it('says nothing more of a place that has gone from sight, and can still be removed', async () => {
    await rows(sql`update thread set hidden_at = now(), version = version + 1 where id = 1`);
    const { html } = await browser.get(PAGE);
    expect(html).toContain('Ce n’est plus accessible');
    expect(html).not.toContain('/discussions/1/');
    expect((await browser.get(`${PAGE}/nouveau?message=${postId}`)).status).toBe(404);
    const [first] = await rows<{ id: string }>(sql`select id from bookmark where account_id = ${person.id}`);
    await browser.post(`${PAGE}/${first?.id}/retrait`, {}, { from: PAGE });
    await rows(sql`update thread set hidden_at = null, version = version + 1 where id = 1`);
    expect(await rows(sql`select from bookmark where account_id = ${person.id}`)).toHaveLength(1);
  });

  it('is nobody else’s to remove', async () => {
    const other = await signedIn();
    const [first] = await rows<{ id: string }>(sql`select id from bookmark where account_id = ${person.id}`);
    await other.browser.post(`${PAGE}/${first?.id}/retrait`, {}, { from: PAGE });
    expect(await rows(sql`select from bookmark where id = ${first?.id}`)).toHaveLength(1);
  });

  it('has an end that the settings say', async () => {
    await web
      .get(Database)
      .transaction((tx) => web.get(SettingsRepository).change(tx, 'bookmark.perPerson', 1));
    await web.get(NetworkService).refresh();
    const service = web.get(BookmarksService);
    await expect(service.put(person.actor, { postId }, {})).rejects.toThrow('too-many-bookmarks');
    const page = await browser.post(`${PAGE}/nouveau`, { message: postId }, { from: PAGE });
    expect([page.status, page.html.includes('Vous avez déjà')]).toEqual([409, true]);
    await expect(service.put(person.actor, { threadId: '1' }, { note: 'encore' })).resolves.toBeUndefined();
  });
});
