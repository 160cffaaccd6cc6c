import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

async function json<T>(url: string): Promise<T> {
  const response = await web.app.inject({ method: 'GET', url });
  return response.json() as T;
}

describe('the page of a theme', () => {
  it('shows its findings, its leads with their states, and its discussions', async () => {
    const { status, html } = await web.browser().get('/themes/2');
    expect(status).toBe(200);
    expect(html).toContain('<body data-theme="2">');
    expect(html).toContain('Thème 2 sur 3');
    expect(html).toContain('5\u00a0constats, 6\u00a0pistes d’action, et 2\u00a0discussions.');
    expect(html.match(/id="piste-2[A-F]"/g)).toHaveLength(6);
    expect(html).toContain('Constats de 2007, dans nos mots.');
    expect(html).toContain('Où naissent les innovations sociales');
    expect(html).toContain('Questions de l’atelier');
  });

  it('names whom a finding is about', async () => {
    const { html } = await web.browser().get('/themes/3');
    expect(html).toContain('<span class="meta">Pouvoirs publics</span>');
    expect(html).toContain('Ajoutée par les personnes présentes en 2007.');
  });

  it('narrows its discussions by lead, state and order, all in the address', async () => {
    const browser = web.browser();
    const none = await browser.get('/themes/2?lead=2D');
    expect(none.html).toContain('Aucune discussion ne répond à ce choix.');
    expect(none.html).toMatch(/<a [^>]*href="\/themes\/2\?lead=2D#discussions"[^>]*aria-current="true"/);
    const closed = await browser.get('/themes/2?state=closed&sort=newest');
    expect(closed.html).toContain('Aucune discussion ne répond à ce choix.');
    expect(closed.html).toMatch(/<option value="newest" selected/);
    const open = await browser.get('/themes/2?state=open&sort=unanswered');
    expect(open.html).toContain('Où naissent les innovations sociales');
  });

  it.each(['/themes/4', '/themes/02', '/themes/x', '/themes/-1', '/themes/999999999999'])(
    'is not found at %s',
    async (path) => {
      expect((await web.browser().get(path)).status).toBe(404);
    },
  );

  it('takes nothing of a forged choice', async () => {
    const { status, html } = await web.browser().get('/themes/2?lead=%22%3E%3Cscript%3E&state=x&sort=y');
    expect(status).toBe(200);
    expect(html).not.toContain('<script>');
    expect((await web.browser().get('/themes/2?cursor=forged')).status).toBe(422);
  });
});

describe('the register of leads', () => {
  it('lists the eighteen by theme, and those of one state alone', async () => {
    const browser = web.browser();
    const all = await browser.get('/pistes');
    expect(all.html).toContain('18\u00a0pistes d’action');
    expect(all.html.match(/<th scope="row">/g)).toHaveLength(18);
    expect(all.html).toContain('Priorité de 2007');
    const achieved = await browser.get('/pistes?state=achieved');
    expect(achieved.html).toContain('Aucune piste n’est dans cet état.');
  });

  it('has a page for each lead, with what the founding day said of it', async () => {
    const { html } = await web.browser().get('/pistes/2B');
    expect(html).toContain('Plateformes d’action partenariale');
    expect(html).toContain('Retenue parmi les priorités\u00a0: Établir des plateformes');
    expect(html).toContain('La piste 2B attend sa première question.');
    expect(html).toContain('href="/discussions/nouvelle?theme=2&amp;piste=2B"');
    expect(html).toContain('href="/glossaire/plateforme-d-action-partenariale"');
    expect(html).toContain('Les autres pistes du thème');
  });

  it('shows the journal of a lead and links to evidence safely', async () => {
    await web.get(Database).transaction(async (tx) => {
      await tx.rows(sql`
        insert into lead_update (lead_code, state, progress, note, evidence_url, author_id)
        select '1D', 'explored', 15, 'Un <b>inventaire</b> est commencé.', 'https://example.org/preuve', id
        from account where kind = 'network'`);
      await tx.rows(sql`
        update lead set state = 'explored', progress = 15, last_update_at = now() where code = '1D'`);
    });
    const { html } = await web.browser().get('/pistes/1D');
    expect(html).toContain('Un &lt;b>inventaire&lt;/b> est commencé.');
    expect(html).toMatch(/href="https:\/\/example\.org\/preuve"/);
    expect(html).toContain('15\u00a0%');
  });

  it('leads any spelling of a code to its address, and knows no other', async () => {
    const browser = web.browser();
    const lower = await browser.get('/pistes/2d');
    expect([lower.status, lower.location]).toEqual([301, '/pistes/2D']);
    expect((await browser.get('/pistes/9Z')).status).toBe(404);
  });
});

describe('the register, for programs', () => {
  it('answers themes with numbers, findings and the codes of their leads', async () => {
    const { items, next } = await json<{ items: Array<Record<string, unknown>>; next: null }>(
      '/api/v1/themes',
    );
    expect(next).toBeNull();
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(items[1]).toMatchObject({
      number: 2,
      title: { fr: "Lieux d'échange et d'accompagnement", en: 'Places for exchange and support' },
      leads: ['2A', '2B', '2C', '2D', '2E', '2F'],
      threads: 2,
      posts: 2,
      url: 'http://forum.test/themes/2',
    });
    expect(items[2]?.findings).toHaveLength(6);
  });

  it('answers the eighteen leads, those of a theme, and one with its journal', async () => {
    const all = await json<{ items: unknown[] }>('/api/v1/leads');
    expect(all.items).toHaveLength(18);
    const third = await json<{ items: Array<{ code: string }> }>('/api/v1/leads?theme=3&state=proposed');
    expect(third.items.map(({ code }) => code)).toEqual(['3A', '3B', '3C', '3D', '3E', '3F', '3G']);
    expect(await json('/api/v1/leads/3G')).toEqual({
      code: '3G',
      theme: 3,
      title: expect.objectContaining({ fr: expect.stringContaining('Connaître') }),
      state: 'proposed',
      progress: 0,
      threads: 0,
      lastUpdateAt: null,
      priority: true,
      raisedBy: 'participants',
      url: 'http://forum.test/pistes/3G',
      updates: [],
    });
  });

  it.each([
    ['/api/v1/leads/9Z', 404],
    ['/api/v1/leads?theme=many', 422],
    ['/api/v1/leads?state=lost', 422],
  ])('refuses %s with a problem document', async (url, status) => {
    const response = await web.app.inject({ method: 'GET', url });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});
