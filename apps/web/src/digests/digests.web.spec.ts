import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';

describe('the digest on the web', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);
  const levels = async (id: string) =>
    Object.fromEntries(
      (
        await rows<{ kind: string; target: string; level: string }>(
          sql`select kind, target, level from subscription where account_id = ${id}`,
        )
      ).map(({ kind, target, level }) => [`${kind}-${target}`, level]),
    );
  const frequency = async (id: string) =>
    (await rows<{ frequency: string }>(sql`select frequency from digest_setting where account_id = ${id}`))[0]
      ?.frequency;

  async function signedIn(traits: PersonTraits = {}): Promise<{ browser: TestBrowser; person: Person }> {
    const token = randomToken();
    const person = await web.get(Database).transaction(async (tx) => {
      const made = await aPerson(tx, traits);
      await tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
      return made;
    });
    const browser = web.browser();
    browser.setCookie('forum_session', token);
    return { browser, person };
  }

  async function lastMailTo(address: string) {
    const [mail] = await rows<{ raw: Buffer }>(sql`
      select raw from mail where to_address = ${address} order by id desc limit 1`);
    return mail ? simpleParser(mail.raw) : undefined;
  }

  const tokenFor = (accountId: string, purpose: 'preferences' | 'unsubscribe') =>
    web.get(MailTokens).issue({ purpose, subject: { accountId }, expiresAt: new Date('2100-01-01') });

  async function subscribed(): Promise<string> {
    const { browser, person } = await signedIn();
    await browser.post('/compte/abonnements', { 'theme-2': 'digest', frequency: 'weekly', consent: '1' });
    return person.id;
  }

  it('is asked for by address alone, answered alike for every address, and confirmed by a button', async () => {
    const browser = web.browser();
    const asked = await browser.post('/abonnement', { address: 'Lectrice@Example.org' }, { from: '/' });
    const again = await browser.post('/abonnement', { address: 'autre@example.org' }, { from: '/' });
    expect([asked.status, again.html]).toEqual([200, asked.html]);
    const mail = await lastMailTo('lectrice@example.org');
    const path = /http:\/\/forum\.test(\/abonnement\/confirmer\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const page = await browser.get(path);
    expect(page.html).toContain('lectrice@example.org');
    expect(await rows(sql`select from account_email where address = 'lectrice@example.org'`)).toHaveLength(0);
    const done = await web.app.inject({ method: 'POST', url: path });
    expect(done.body).toContain('C’est tout ce qu’il fallait.');
    expect(done.body.match(/name="themes" value="\d" checked/g)).toHaveLength(3);
    const [account] = await rows<{ id: string; name: string | null }>(sql`
      select account.id, account.name from account join account_email on account_id = account.id
      where address = 'lectrice@example.org'`);
    expect(account?.name).toBeNull();
    expect(await levels(account?.id ?? '')).toEqual({
      'theme-1': 'digest',
      'theme-2': 'digest',
      'theme-3': 'digest',
    });
    const choose = (payload: string) =>
      web.app.inject({
        method: 'POST',
        url: `${path}/themes`,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const saved = await choose('themes=2');
    expect([saved.statusCode, saved.body.includes('Vos thèmes sont enregistrés')]).toEqual([200, true]);
    const chosen = { 'theme-1': 'none', 'theme-2': 'digest', 'theme-3': 'none' };
    expect(await levels(account?.id ?? '')).toEqual(chosen);
    expect([(await choose('')).statusCode, (await choose('themes=99')).statusCode]).toEqual([422, 422]);
    expect(await levels(account?.id ?? '')).toEqual(chosen);
    // Another address's link, or one that was not pressed, chooses nothing here.
    expect((await web.app.inject({ method: 'POST', url: `${path}x/themes` })).statusCode).toBe(404);
  });

  it.each(['', 'pas une adresse', 'a@', '@b.org', 'a b@c.org', 'x'.repeat(260)])(
    'refuses the address %p',
    async (address) => {
      const page = await web.browser().post('/abonnement', { address }, { from: '/' });
      expect(page.status).toBe(422);
      expect(page.html).toMatch(/<title>Erreur/);
    },
  );

  it('sends nothing without a consent that the person ticked', async () => {
    const { browser, person } = await signedIn();
    const form = { 'theme-1': 'digest', 'theme-2': 'none', frequency: 'weekly', weekday: '3', hour: '8' };
    const page = await browser.get('/compte/abonnements');
    expect(page.html).not.toMatch(/name="consent"[^>]* checked/);
    expect((await browser.post('/compte/abonnements', form)).status).toBe(422);
    expect(await levels(person.id)).toEqual({});
    const saved = await browser.post('/compte/abonnements', { ...form, consent: '1' });
    expect(saved.location).toContain('fait=subscriptions-saved');
    expect(await levels(person.id)).toEqual({ 'theme-1': 'digest', 'theme-2': 'none' });
    const consents = await rows(
      sql`select kind, source from consent where account_id = ${person.id} and kind = 'digest'`,
    );
    expect(consents).toEqual([{ kind: 'digest', source: 'web' }]);
    expect((await browser.get('/compte/abonnements')).html).toMatch(/Prochain résumé/);
  });

  it('shows visitors in before their subscriptions', async () => {
    const page = await web.browser().get('/compte/abonnements');
    expect([page.status, page.location]).toEqual([302, '/connexion?next=%2Fcompte%2Fabonnements']);
  });

  it('follows a discussion from its own page', async () => {
    const { browser, person } = await signedIn();
    const path = (await browser.get('/discussions/1')).location;
    const done = await browser.post(
      '/compte/abonnements/suivi',
      { kind: 'thread', id: '1', level: 'digest', next: path },
      { from: path },
    );
    expect(done.location).toContain('/discussions/1/');
    expect(await levels(person.id)).toEqual({ 'thread-1': 'digest' });
    const outside = { kind: 'thread', id: '1', level: 'none', next: 'https://ailleurs.example/' };
    expect((await browser.post('/compte/abonnements/suivi', outside, { from: path })).location).toMatch(
      /^\/compte\/abonnements/,
    );
  });

  it('is asked for at once from the page of a discussion, beside the words that this agrees to; no digest comes with it', async () => {
    const { browser, person } = await signedIn();
    const path = (await browser.get('/discussions/1')).location;
    const { html } = await browser.get(path);
    expect(html).toContain('Dès qu’on répond');
    expect(html).toContain('J’accepte de recevoir par courriel, dès leur publication');
    const form = { kind: 'thread', id: '1', level: 'instant', next: path };
    await browser.post('/compte/abonnements/suivi', form, { from: path });
    expect(await levels(person.id)).toEqual({ 'thread-1': 'instant' });
    expect(await frequency(person.id)).toBeUndefined();
    const asked = sql`select kind from consent where account_id = ${person.id} and kind <> 'terms'`;
    expect(await rows(asked)).toEqual([{ kind: 'instant' }]);
    const later = await browser.get(path);
    expect(later.html).toMatch(/value="instant"[^>]* checked/);
    expect(later.html).not.toContain('name="suivre"');
  });

  it('is offered unticked where one writes, and kept with what was typed', async () => {
    const { browser, person } = await signedIn();
    const path = (await browser.get('/discussions/1')).location;
    const { html } = await browser.get(path);
    expect(html).toMatch(/<input type="checkbox" id="suivre" name="suivre" value="1"\s*\/?>/);
    const refused = await browser.post('/discussions/1/messages', { body: ' ', suivre: '1' }, { from: path });
    expect([refused.status, /name="suivre" value="1" checked/.test(refused.html)]).toEqual([422, true]);
    expect(await levels(person.id)).toEqual({});
    await browser.post('/discussions/1/messages', { body: 'Sans courriel.' }, { from: path });
    expect(await levels(person.id)).toEqual({});
    await browser.post('/discussions/1/messages', { body: 'Avec courriel.', suivre: '1' }, { from: path });
    expect(await levels(person.id)).toEqual({ 'thread-1': 'instant' });
    const open = { title: 'Une question ouverte', body: 'Quoi?', theme: '1', suivre: '1' };
    const opened = await browser.post('/discussions/nouvelle', open);
    const id = /discussions\/(\d+)\//.exec(opened.location)?.[1];
    expect((await levels(person.id))[`thread-${id}`]).toBe('instant');
  });

  it('takes every level for themes, leads and discussions, and asks nothing of what stays as it was', async () => {
    const { browser, person } = await signedIn();
    const form = {
      'theme-1': 'instant',
      'theme-2': 'main',
      'lead-2B': 'digest',
      'theme-3': 'none',
      frequency: 'weekly',
      consent: '1',
    };
    await browser.post('/compte/abonnements', form);
    const expected = { 'theme-1': 'instant', 'theme-2': 'main', 'lead-2B': 'digest', 'theme-3': 'none' };
    expect(await levels(person.id)).toEqual(expected);
    const { html } = await browser.get('/compte/abonnements');
    expect(html).toMatch(/name="theme-1" value="instant" checked/);
    expect(html).toMatch(/name="theme-2" value="main" checked/);
    await rows(sql`update instant_setting set stopped_at = now() where account_id = ${person.id}`);
    await browser.post('/compte/abonnements', form);
    const [setting] = await rows<{ stopped_at: Date | null }>(
      sql`select stopped_at from instant_setting where account_id = ${person.id}`,
    );
    expect(setting?.stopped_at).not.toBeNull();
  });

  it('is changed from a mail without signing in, and opening the page changes nothing', async () => {
    const id = await subscribed();
    const url = `/courriels/preferences/${tokenFor(id, 'preferences')}`;
    const before = await rows(sql`select * from digest_setting where account_id = ${id}`);
    expect((await web.browser().get(url)).status).toBe(200);
    expect(await rows(sql`select * from digest_setting where account_id = ${id}`)).toEqual(before);
    const send = (payload: string) =>
      web.app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    await send('themes=1&themes=3&weekday=5&hour=16&locale=en');
    expect(await levels(id)).toMatchObject({ 'theme-1': 'digest', 'theme-2': 'none', 'theme-3': 'digest' });
    await send('action=mois');
    expect(await frequency(id)).toBe('monthly');
    await send('action=arret');
    expect(await frequency(id)).toBe('never');
  });

  it('is left in one click by a mail program, or by a button; GET never does it', async () => {
    const id = await subscribed();
    const url = `/courriels/desabonnement/${tokenFor(id, 'unsubscribe')}`;
    expect((await web.browser().get(url)).html).toContain('Ne plus recevoir le résumé');
    expect(await frequency(id)).toBe('weekly');
    const oneClick = await web.app.inject({
      method: 'POST',
      url,
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
    });
    expect([oneClick.statusCode, await frequency(id)]).toEqual([200, 'never']);
    await web.app.inject({
      method: 'POST',
      url,
      payload: 'retour=weekly',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(await frequency(id)).toBe('weekly');
  });

  it('gives a link of one purpose no other power, and a changed one none', async () => {
    const id = await subscribed();
    const leave = tokenFor(id, 'unsubscribe');
    expect((await web.browser().get(`/courriels/preferences/${leave}`)).status).toBe(404);
    expect((await web.browser().get(`/courriels/desabonnement/${leave.slice(0, -2)}xx`)).status).toBe(404);
    expect((await web.browser().get('/courriels/lire/rien')).status).toBe(404);
  });

  it('answers programs: what is named changes, what is refused says why', async () => {
    const { browser, person } = await signedIn();
    const token = randomToken();
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`insert into api_token (account_id, name, token_hash, scopes)
        values (${person.id}, 'essai', ${hashToken(token)}, '{read,write}')`),
    );
    const call = async (method: 'GET' | 'PUT', path: string, payload?: object) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await web.app.inject({
        method,
        url: `/api/v1/me/${path}`,
        headers,
        ...(payload ? { payload } : {}),
      });
      return { status: answer.statusCode, json: answer.json() };
    };
    const named = [
      { kind: 'theme', id: 2, level: 'digest' },
      { kind: 'lead', id: '2B', level: 'none' },
    ];
    expect((await call('PUT', 'subscriptions', named)).json).toEqual({
      items: [
        { kind: 'theme', id: '2', level: 'digest' },
        { kind: 'lead', id: '2B', level: 'none' },
      ],
      next: null,
    });
    expect((await call('PUT', 'subscriptions', [{ kind: 'theme', id: '9', level: 'digest' }])).status).toBe(
      422,
    );
    expect((await call('PUT', 'digest', { frequency: 'monthly', weekday: 1, hour: 6 })).json).toMatchObject({
      frequency: 'monthly',
      weekday: 1,
      hour: 6,
    });
    expect((await call('PUT', 'digest', { hour: 25 })).json.fields).toHaveProperty('hour');
    expect((await browser.get('/compte/abonnements')).status).toBe(200);
  });
});
