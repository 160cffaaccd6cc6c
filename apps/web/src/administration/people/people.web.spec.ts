import { sql } from '@forum/kernel';
import type { TestWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someone, transaction, words } from '../../identity/identity-web.fixture.js';
import { type Office, openOffice } from '../office.fixture.js';

let office: Office;
let web: TestWeb;
const get: Office['get'] = (url) => office.get(url);
const post: Office['post'] = (url, fields, from) => office.post(url, fields, from);

beforeAll(async () => {
  office = await openOffice();
  web = office.web;
});

afterAll(() => web.close());

describe('people', () => {
  it('are found by a part of a name, accents or not, or of an address', async () => {
    await someone(web, { name: 'Éloïse Introuvable', address: 'eloise@example.org' });
    for (const q of ['eloise', 'INTROUV', 'eloise@ex']) {
      const page = await get(`/administration/personnes?q=${encodeURIComponent(q)}`);
      expect(words(page.html)).toContain('Éloïse Introuvable');
      expect(page.html).not.toContain('Rose Témoin');
    }
    expect(words((await get('/administration/personnes?q=%25')).html)).toContain('Personne ne correspond');
    expect((await get('/administration/personnes?cursor=x')).status).toBe(422);
    expect((await get('/administration/personnes?q=elo%00ise')).html).toContain('Éloïse Introuvable');
  });

  it('are given roles and lose them, but never the last administrator theirs', async () => {
    const person = await someone(web, { name: 'Léonie Brouillon' });
    const page = `/administration/personnes/${person.id}`;
    const granted = await post(`${page}/roles`, { role: 'moderator' }, page);
    expect(granted.location).toBe(`${page}?fait=role-granted`);
    expect(words((await office.administrator.browser.open(granted.location)).html)).toContain(
      'Modération A ce rôle',
    );
    const taken = await post(`${page}/roles/retrait`, { role: 'moderator' }, page);
    expect(taken.location).toBe(`${page}?fait=role-revoked`);
    expect((await post(`${page}/roles`, { role: 'emperor' }, page)).status).toBe(422);
    await transaction(web, (tx) =>
      tx.rows(
        sql`delete from account_role where role = 'administrator' and account_id <> ${office.administrator.person.id}`,
      ),
    );
    const own = `/administration/personnes/${office.administrator.person.id}`;
    const last = await post(`${own}/roles/retrait`, { role: 'administrator' }, own);
    expect(last.status).toBe(409);
    expect((await get('/administration')).status).toBe(200);
  });

  it('are suspended from their page, and one comes back there', async () => {
    const person = await someone(web, { name: 'Brice Fâché' });
    const page = `/administration/personnes/${person.id}`;
    const fields = { reason: 'Insultes répétées.', retour: 'administration' };
    const done = await post(`/moderation/personnes/${person.id}/suspension`, fields, page);
    expect(done.location).toBe(`${page}?fait=account-suspended`);
    expect(words((await get(page)).html)).toContain(
      'Suspension sans date de fin. Raison donnée : Insultes répétées.',
    );
    expect((await get('/administration/personnes/999999')).status).toBe(404);
  });
});
