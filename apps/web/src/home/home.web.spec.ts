import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

describe('the home page, for a visitor', () => {
  it('says where the forum comes from, from the founding content', async () => {
    const { status, html } = await web.browser().get('/');
    expect(status).toBe(200);
    expect(html).toContain(
      'Le 2\u00a0février\u00a02007, environ 40\u00a0personnes de 7\u00a0milieux ont demandé un lieu d’échange qui dure.',
    );
  });

  it('lists the opening discussions, the three themes, their leads and findings', async () => {
    const { html } = await web.browser().get('/');
    expect(html.match(/class="theme"/g)).toHaveLength(3);
    expect(html.match(/href="\/pistes\/[1-3][A-G]"/g)).toHaveLength(18);
    expect(html).toContain('Lieux d’échange et d’accompagnement');
    expect(html).toContain('L’accompagnement doit être mieux ciblé, à chaque étape.');
    expect(html).toContain('Où naissent les innovations sociales');
  });

  it('has no stitch yet, and says what will grow there', async () => {
    const { html } = await web.browser().get('/');
    expect(html).toContain('Ici poussera l’étoffe du forum.');
    expect(html).toContain('Personne n’a encore écrit.');
    expect(html).toContain('class="trame"');
    expect(html).not.toContain('class="rond"');
  });

  it('takes an address for the digest, and prints the setting of its day and hour', async () => {
    const { html } = await web.browser().get('/');
    expect(html).toContain('le mardi à 7\u00a0h');
    expect(html).toMatch(/<form[^>]+action="\/abonnement"/);
    expect(html).toMatch(
      /<input[^>]+type="email"[^>]+name="address"|<input[^>]+name="address"[^>]+type="email"/,
    );
  });

  it('shows the last event while none is announced', async () => {
    const { html } = await web.browser().get('/');
    expect(html).toContain('Dernier événement');
    expect(html).toContain('href="/evenements/concertaction-quebec-2007"');
    expect(html).toContain('<span>févr.</span><b>2</b><span>2007</span>');
  });

  it('speaks English on request, with the titles of the themes and discussions', async () => {
    const { html } = await web.browser().open('/?lang=en');
    expect(html).toContain('<html lang="en-CA">');
    expect(html).toContain('Places for exchange and support');
    expect(html).toContain('Where do social innovations arise');
    expect(html).toContain('The cloth of the forum will grow here.');
  });
});
