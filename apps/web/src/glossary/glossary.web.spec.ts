import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

describe('the glossary', () => {
  it('lists its sixteen terms in both languages, in the order of the reader’s', async () => {
    const browser = web.browser();
    const french = (await browser.get('/glossaire')).html;
    expect(french).toContain('16\u00a0termes');
    expect(french.indexOf('accompagnement')).toBeLessThan(french.indexOf('transfert'));
    expect(french).toContain('<span lang="en">network of networks</span>');
    const english = (await browser.open('/glossaire?lang=en')).html;
    expect(english).toContain('16 terms');
    expect(english).toContain('<span lang="fr">réseau des réseaux</span>');
    expect(english.indexOf('>adopter<')).toBeLessThan(english.indexOf('>network of networks<'));
  });

  it('has a page for each term, with the findings and leads that use it', async () => {
    const { status, html } = await web.browser().get('/glossaire/plateforme-d-action-partenariale');
    expect(status).toBe(200);
    expect(html).toContain('<h1>Plateforme d’action partenariale</h1>');
    expect(html).toContain('<span lang="en">partnership action platform</span>');
    expect(html).toContain('Constat 1 du thème 2');
    expect(html).toContain('href="/pistes/2B"');
    expect(html).toContain('Pas encore de définition');
  });

  it('shows a definition in both languages, each marked with its own', async () => {
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`
        update glossary_term set definition_fr = 'Qui prend le relais.', definition_en = 'Who takes it up.'
        where slug = 'preneur'`),
    );
    const { html } = await web.browser().get('/glossaire/preneur');
    expect(html).toMatch(/<section lang="fr"[^>]*>.*Qui prend le relais\./);
    expect(html).toMatch(/<section lang="en"[^>]*>.*Who takes it up\./);
  });

  it('knows no other term', async () => {
    expect((await web.browser().get('/glossaire/inconnu')).status).toBe(404);
  });

  it('answers programs with every term', async () => {
    const response = await web.app.inject({ method: 'GET', url: '/api/v1/glossary' });
    const { items, next } = response.json() as { items: unknown[]; next: null };
    expect(next).toBeNull();
    expect(items).toHaveLength(16);
    expect(items).toContainEqual({
      slug: 'reseau-des-reseaux',
      term: { fr: 'réseau des réseaux', en: 'network of networks' },
      definition: null,
      url: 'http://forum.test/glossaire/reseau-des-reseaux',
    });
  });
});
