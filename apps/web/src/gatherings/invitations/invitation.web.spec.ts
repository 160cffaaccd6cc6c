import { InvitationDelivery, ParticipantsImportService } from '@forum/gatherings';
import { SYSTEM } from '@forum/identity';
import { Database, FixedClock, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { lastMailTo } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const DAY = 86_400_000;
const clock = new FixedClock(new Date());
let web: TestWeb;
let people = 0;

beforeAll(async () => {
  web = await testWeb({ clock });
});

afterAll(() => web.close());

beforeEach(() => clock.set(new Date()));

const words = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

/** Somebody left an address at the event; the path is that of the link in their mail. */
async function invite(locale: 'fr' | 'en' = 'fr') {
  const address = `invitee-${++people}@example.org`;
  const file = Buffer.from(
    `nom,courriel,organisation,milieu,themes,ouvert_au_forum,langue\nCamille Exemple,${address},,university,2;3,oui,${locale}\n`,
  );
  await web.get(ParticipantsImportService).import(SYSTEM, { event: 'concertaction-quebec-2007', file });
  const { reader } = web.get(Database);
  const planned = await reader.rows<{ id: string }>(sql`select id from invitation where state = 'planned'`);
  await web.get(InvitationDelivery).sendPlanned(planned.map(({ id }) => id));
  return { address, path: await lastPath(address) };
}

async function lastPath(address: string): Promise<string> {
  const { text } = await lastMailTo(web.get(Database), address);
  return /http:\/\/forum\.test(\/invitation\/[\w-]+)/.exec(text)?.[1] ?? 'no link';
}

const state = async () =>
  web.get(Database).reader.rows<object>(sql`
    select invitation.state, participant.address, (select count(*) from account) as accounts,
      (select count(*) from session) as sessions, (select count(*) from mail) as mails
    from invitation join participant on participant.id = participant_id order by invitation.id`);

const accept = (browser: TestBrowser, path: string) => browser.post(path, {});

describe('the link of an invitation', () => {
  it('opens a page with a button, and changes nothing, however often and by whatever it is opened', async () => {
    const { path } = await invite();
    const before = await state();
    const page = await web.browser().get(path);
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('Invitation pour i•••@example.org');
    expect(words(page.html)).toContain('La conversation de 2007 reprend. Vous en étiez.');
    expect(words(page.html)).toContain('Thème 2 Lieux d’échange et d’accompagnement');
    expect(page.html).toMatch(/<meta name="robots" content="noindex"/);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['set-cookie']).toBeUndefined();
    for (const method of ['HEAD', 'GET', 'OPTIONS'] as const)
      await web.app.inject({ method, url: path, headers: { 'user-agent': 'scanner', purpose: 'prefetch' } });
    expect(await state()).toEqual(before);
  });

  it('holds no box that is ticked in advance, and prints the settings', async () => {
    const { path } = await invite();
    const { html } = await web.browser().get(path);
    expect(html).not.toContain('checked');
    expect(words(html)).toContain('L’invitation vaut 30 jours');
    expect(words(html)).toContain('un seul rappel part après 10 jours, puis plus rien');
    expect(words(html)).toContain('votre adresse est effacée après 6 mois');
  });

  it('speaks the language of the mail, unless its reader has chosen one', async () => {
    const { path } = await invite('en');
    expect((await web.browser().get(path)).html).toContain('<html lang="en-CA"');
    const french = web.browser();
    french.setCookie('forum_lang', 'fr');
    expect((await french.get(path)).html).toContain('<html lang="fr-CA"');
  });

  it('signs in once its button is pressed, and leads to the choice of mails', async () => {
    const { path, address } = await invite();
    const browser = web.browser();
    const answer = await accept(browser, path);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/compte/abonnements?bienvenue=1&fait=invitation-accepted');
    expect(String(answer.headers['set-cookie'])).toContain('HttpOnly');
    const home = await browser.get(`/evenements/concertaction-quebec-2007/participants`);
    expect(home.status).toBe(200);
    const kept = await web.get(Database).reader.rows(sql`
      select name, registered_via as via, verified_at is not null as verified from account
      join account_email on account_email.account_id = account.id where address = ${address}`);
    expect(kept).toEqual([{ name: 'Camille Exemple', via: 'invitation', verified: true }]);
  });

  it('serves once: then it says so, and signs nobody in', async () => {
    const { path } = await invite();
    await accept(web.browser(), path);
    const second = web.browser();
    const again = await accept(second, path);
    expect(again.status).toBe(409);
    expect(words(again.html)).toContain('Cette invitation a déjà servi');
    expect(second.cookie('forum_session')).toBeUndefined();
  });

  it('is refused to a form of another site', async () => {
    const { path } = await invite();
    const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
    const forged = await web.app.inject({ method: 'POST', url: path, headers, payload: '' });
    expect(forged.statusCode).toBe(403);
    expect(forged.cookies).toEqual([]);
  });

  it.each(['/invitation/x', `/invitation/${'A'.repeat(40)}`])(
    'that was never sent has no page: %s',
    async (path) => {
      expect((await web.browser().get(path)).status).toBe(404);
      expect((await web.browser().post(path, {})).status).toBe(404);
    },
  );
});

describe('saying no', () => {
  it('erases the address, and the page says so from then on', async () => {
    const { path, address } = await invite();
    const answer = await web.browser().post(`${path}/refus`, {}, { from: path });
    expect(answer.status).toBe(200);
    expect(words(answer.html)).toContain('C’est noté : nous ne vous écrirons plus');
    expect(words((await web.browser().get(path)).html)).toContain('C’est noté');
    expect(
      await web.get(Database).reader.rows(sql`select id from participant where address = ${address}`),
    ).toEqual([]);
    expect(words((await accept(web.browser(), path)).html)).toContain('C’est noté');
  });

  it('is one click in a mail program (RFC 8058), which is sent nowhere else', async () => {
    const { path, address } = await invite();
    const { headers } = await lastMailTo(web.get(Database), address);
    const list = headers.get('list') as { unsubscribe?: { url?: string } };
    expect(list.unsubscribe?.url).toBe(`http://forum.test${path}/refus`);
    const answer = await web.app.inject({
      method: 'POST',
      url: `${path}/refus`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
      payload: 'List-Unsubscribe=One-Click',
    });
    expect(answer.statusCode).toBe(200);
    expect(words((await web.browser().get(path)).html)).toContain('C’est noté');
  });
});

describe('an expired link', () => {
  it('offers a button that sends a new one to the same address', async () => {
    const { path, address } = await invite();
    clock.advance(30 * DAY + 1_000);
    const page = await web.browser().get(path);
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('Ce lien n’est plus valable');
    expect(words(page.html)).toContain('à la même adresse seulement (i•••@example.org)');
    const refused = await accept(web.browser(), path);
    expect(refused.status).toBe(409);
    const answer = await web.browser().post(`${path}/nouvelle`, {}, { from: path });
    expect([answer.status, answer.location]).toEqual([303, `${path}?fait=invitation-sent`]);
    expect(words((await web.browser().get(answer.location)).html)).toContain(
      'Un nouveau courriel d’invitation est parti.',
    );
    const fresh = await lastPath(address);
    expect(fresh).not.toBe(path);
    clock.set(new Date());
    expect((await accept(web.browser(), fresh)).status).toBe(303);
  });
});

describe('an invited person, on day 20', () => {
  it('comes in by the same link', async () => {
    const { path } = await invite();
    clock.advance(20 * DAY);
    expect((await accept(web.browser(), path)).status).toBe(303);
  });
});
