import { DigestRun } from '@forum/digests';
import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, someone, words } from '../../identity/identity-web.fixture.js';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb({ env: { MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec' } });
});

afterAll(() => web.close());

const rows = (query: ReturnType<typeof sql>) => web.get(Database).reader.rows<{ id: string }>(query);

/** A message of theme 1, so many days ago. */
async function said(text: string, daysAgo = 0): Promise<void> {
  const { id } = await someone(web, { name: 'Mei Prototype' });
  const at = sql`now() - make_interval(days => ${daysAgo}::int)`;
  await rows(sql`
    with thread as (
      insert into thread (slug, title, lang, theme, author_id, last_number, posts)
      values ('essai', ${`Titre ${text}`}, 'fr', 1, ${id}, 1, 1) returning id
    )
    insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, state, published_at)
    select id, 1, ${id}, ${text}, ${text}, ${text}, 'fr', 'published', ${at} from thread`);
}

describe('one’s own mail, before it is sent', () => {
  it('is estimated in words, from what was said of late, and shown as an example', async () => {
    for (let week = 0; week < 8; week++) await said(`Semaine ${week}`, week * 7 + 1);
    const { browser } = await signedIn(web);
    const form = { 'theme-1': 'digest', frequency: 'weekly', consent: '1' };
    await browser.post('/compte/abonnements', form);
    const { html } = await browser.get('/compte/abonnements');
    expect(words(html)).toMatch(/Environ 1 courriel par semaine, d’après les 8 dernières semaines/);
    const example = await browser.get('/compte/abonnements/apercu');
    expect(words(example.html)).toContain('RÉSUMÉ DE LA SEMAINE');
    expect(example.html).toContain('Semaine 0');
    expect(example.html).not.toContain('Enregistrer ces choix');
  });

  it('is shown for choices that are not saved, and nothing of them is kept', async () => {
    await said('Pour voir');
    const { browser, person } = await signedIn(web);
    const typed = { 'theme-1': 'digest', frequency: 'daily', hour: '9', locale: 'en' };
    const { status, html } = await browser.post('/compte/abonnements/apercu', typed, {
      from: '/compte/abonnements',
    });
    expect(status).toBe(200);
    expect(words(html)).toContain('Rien n’est encore enregistré');
    expect(html).toContain('Pour voir');
    expect(html).toContain('DAILY DIGEST');
    expect(html).toMatch(/name="theme-1" value="digest"/);
    for (const table of ['subscription', 'digest_setting', 'consent', 'digest'])
      expect(
        await rows(sql`
          select account_id as id from (select account_id, 'subscription' as name from subscription
            union all select account_id, 'digest_setting' from digest_setting
            union all select account_id, 'consent' from consent where kind = 'digest'
            union all select account_id, 'digest' from digest) kept
          where name = ${table} and account_id = ${person.id}`),
      ).toEqual([]);
    const back = await browser.post('/compte/abonnements', { ...typed, action: 'retour' });
    expect(back.html).toMatch(/<option value="daily" selected/);
  });

  it('says when nothing would be in it, and what is wrong with a choice, without losing the others', async () => {
    const { browser } = await signedIn(web);
    const from = { from: '/compte/abonnements' };
    const none = await browser.post('/compte/abonnements/apercu', { frequency: 'weekly' }, from);
    expect(words(none.html)).toContain('Rien de neuf pour l’instant');
    const typed = { 'theme-2': 'digest', frequency: 'weekly', timeZone: 'Mars/Olympus' };
    const refused = await browser.post('/compte/abonnements/apercu', typed, from);
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('Choisissez un fuseau horaire de la liste.');
    expect(refused.html).toMatch(/name="theme-2" value="digest" checked/);
  });
});

describe('one’s own mail, after', () => {
  it('is listed with what was in it and why, and why there was none', async () => {
    const { browser, person } = await signedIn(web);
    await browser.post('/compte/abonnements', { 'theme-1': 'digest', frequency: 'daily', consent: '1' });
    await said('Dans l’envoi');
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    await web.get(DigestRun).run({ at: at(2), accountId: person.id });
    await web.get(DigestRun).run({ at: at(4), accountId: person.id });
    const { html } = await browser.get('/compte/abonnements/envois');
    expect(html).toContain('Titre Dans l’envoi');
    expect(words(html)).toContain('(vous suivez le thème 1)');
    expect(words(html)).toContain('rien de neuf dans ce que vous suivez');
    await rows(sql`update thread set hidden_at = now() where title = 'Titre Dans l’envoi'`);
    const later = await browser.get('/compte/abonnements/envois');
    expect(later.html).not.toContain('Titre Dans l’envoi');
    expect(words(later.html)).toContain('Une discussion que vous ne voyez plus');
  });

  it('is nobody else’s to see', async () => {
    const visitor = web.browser();
    expect((await visitor.get('/compte/abonnements/envois')).status).toBe(302);
    expect((await visitor.get('/compte/abonnements/apercu')).status).toBe(302);
  });
});
