import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

describe('what is written to a person as soon as it happens', () => {
  let web: TestWeb;
  let person: Person;
  let browser: TestBrowser;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());
  beforeEach(async () => {
    const token = randomToken();
    person = await web.get(Database).transaction(async (tx) => {
      const made = await aPerson(tx);
      await tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
      return made;
    });
    browser = web.browser();
    browser.setCookie('forum_session', token);
  });

  const PAGE = '/compte/notifications';
  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);
  const setting = async () =>
    (
      await rows<{ mentions: boolean; replies: boolean; stopped: boolean }>(sql`
        select mentions, replies, stopped_at is not null as stopped from instant_setting
        where account_id = ${person.id}`)
    )[0];
  const consents = () =>
    rows<{ stands: boolean }>(sql`
      select withdrawn_at is null as stands from consent where account_id = ${person.id} and kind = 'instant'`);

  it('is nothing before they asked for it, beside the words that asking agrees to', async () => {
    const { html } = await browser.get(PAGE);
    expect(html).not.toMatch(/name="(mentions|replies)"[^>]* checked/);
    expect(html).toContain('J’accepte de recevoir par courriel, dès leur publication');
    expect(html).toContain('vos choix ne font aucun courriel immédiat');
    const visitor = await web.browser().get(PAGE);
    expect([visitor.status, visitor.location]).toEqual([302, '/connexion?next=%2Fcompte%2Fnotifications']);
  });

  it('is chosen, stopped all at once, and resumed, each kept in the register of consents', async () => {
    await browser.post(PAGE, { mentions: '1' });
    expect(await setting()).toEqual({ mentions: true, replies: false, stopped: false });
    expect(await consents()).toEqual([{ stands: true }]);
    await browser.post(`${PAGE}/arret`, {}, { from: PAGE });
    expect(await setting()).toEqual({ mentions: true, replies: false, stopped: true });
    expect(await consents()).toEqual([{ stands: false }]);
    const stopped = await browser.get(PAGE);
    expect(stopped.html).toContain('Les courriels immédiats sont arrêtés');
    await browser.post(`${PAGE}/arret`, { reprise: '1' }, { from: PAGE });
    expect(await setting()).toEqual({ mentions: true, replies: false, stopped: false });
    expect(await consents()).toEqual([{ stands: false }, { stands: true }]);
  });

  it('is told by an estimate: what these choices would have made of late, bundled', async () => {
    await rows(sql`insert into subscription (account_id, kind, target, level)
      values (${person.id}, 'thread', '1', 'instant')`);
    await rows(sql`
      with author as (select id from account where kind = 'network')
      insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, published_at)
      select 1, 1000 + week * 3 + part, author.id, 'x', 'x', 'x', 'fr', now() - make_interval(weeks => week, hours => 1)
      from author, generate_series(0, 7) week, generate_series(0, 2) part`);
    expect((await browser.get(PAGE)).html).toMatch(/environ 1\s+courriel\s+immédiat/);
    const told = await browser.get('/api/v1/me/notifications');
    expect(JSON.parse(told.html)).toEqual({
      mentions: false,
      replies: false,
      stopped: false,
      // Eight weeks with one bundle each, and the opening message.
      mailsPerWeek: 1.1,
    });
  });

  it('ends with everything else from a mail, or alone', async () => {
    await browser.post(PAGE, { replies: '1' });
    const token = web.get(MailTokens).issue({
      purpose: 'preferences',
      subject: { accountId: person.id },
      expiresAt: new Date('2100-01-01'),
    });
    const url = `/courriels/preferences/${token}`;
    const send = (payload: string) =>
      web.app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await web.browser().get(url)).html).toContain('Arrêter les courriels immédiats');
    expect((await setting())?.stopped).toBe(false);
    await send('action=immediats');
    expect((await setting())?.stopped).toBe(true);
    // No digest began because of it.
    expect(await rows(sql`select from digest_setting where account_id = ${person.id}`)).toHaveLength(0);
    await browser.post(PAGE, { replies: '1' });
    await send('action=arret');
    expect((await setting())?.stopped).toBe(true);
  });
});
