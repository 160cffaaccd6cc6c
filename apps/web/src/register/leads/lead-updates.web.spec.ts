import { ApiTokensService } from '@forum/identity';
import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../../identity/identity-web.fixture.js';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

async function json<T>(url: string): Promise<T> {
  const response = await web.app.inject({ method: 'GET', url });
  return response.json() as T;
}

describe('the progress of a lead', () => {
  it('is recorded by who moderates, from its page, and shown there, in the register and on its theme', async () => {
    const { browser } = await signedIn(web, { roles: ['moderator'] });
    const page = await browser.get('/pistes/2D');
    expect(page.html).toContain('Inscrire un avancement');
    const line = {
      state: 'underway',
      progress: '40',
      note: 'Un comité <b>prépare</b> les statuts.',
      evidenceUrl: '',
    };
    const done = await browser.post('/pistes/2D/avancees', line, { from: '/pistes/2D' });
    expect(done.location).toBe('/pistes/2D?fait=lead-updated#avancement');
    const { html } = await browser.get('/pistes/2D');
    expect(html).toContain('Un comité &lt;b>prépare&lt;/b> les statuts.');
    expect(html).toContain('40\u00a0%');
    expect(await json('/api/v1/leads/2D')).toMatchObject({ state: 'underway', progress: 40 });
  });

  it('is refused in a sentence beside its field, and nothing typed is lost', async () => {
    const { browser } = await signedIn(web, { roles: ['administrator'] });
    const typed = {
      state: 'explored',
      progress: '140',
      note: 'Une phrase déjà écrite.',
      evidenceUrl: 'javascript:alert(1)',
    };
    const { status, html } = await browser.post('/pistes/2E/avancees', typed, { from: '/pistes/2E' });
    expect(status).toBe(422);
    expect(html).toContain('La plus grande valeur permise est 100.');
    expect(html).toContain('Une phrase déjà écrite.');
    expect(html).toContain('Écrivez une adresse web complète');
    expect(await json('/api/v1/leads/2E')).toMatchObject({ state: 'proposed', updates: [] });
  });

  it('is neither offered to other people nor taken from them', async () => {
    const { browser } = await signedIn(web);
    expect((await browser.get('/pistes/2D')).html).not.toContain('Inscrire un avancement');
    const line = { state: 'achieved', progress: '100', note: 'Tout est fait.' };
    expect((await browser.post('/pistes/2D/avancees', line, { from: '/pistes/2D' })).status).toBe(403);
    expect((await browser.post('/pistes/9Z/avancees', line, { from: '/pistes/2D' })).status).toBe(404);
    expect((await web.browser().get('/pistes/2D')).html).not.toContain('Inscrire un avancement');
  });

  it('is recorded once by a program that repeats itself, and noted in the log of privileged actions', async () => {
    const { person } = await signedIn(web, { roles: ['administrator'] });
    const accountId = person.id;
    const { token } = await web
      .get(ApiTokensService)
      .create(person.actor, { name: 'essai', scopes: ['write', 'admin'] });
    const send = (payload: object, key = 'une-cle') =>
      web.app.inject({
        method: 'POST',
        url: '/api/v1/leads/3a/updates',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
        payload,
      });
    const line = {
      state: 'explored',
      progress: 10,
      note: 'Trois rencontres ont eu lieu.',
      evidenceUrl: 'https://example.org/compte-rendu',
    };
    const [first, again] = [await send(line), await send(line)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    expect(first.json()).toMatchObject({ ...line, author: { id: accountId } });
    expect((await send({ ...line, progress: 20 })).statusCode).toBe(422);
    expect((await json<{ updates: unknown[] }>('/api/v1/leads/3A')).updates).toHaveLength(1);
    const logged = await web.get(Database).reader.rows(sql`
      select reason, detail from audit_entry where action = 'lead.updated' and actor_id = ${accountId}`);
    expect(logged).toEqual([{ reason: line.note, detail: { state: 'explored', progress: 10 } }]);
  });
});
