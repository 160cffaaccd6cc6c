import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

let web: TestWeb;
let author: TestBrowser;
let path: string;
let id: string;
beforeAll(async () => {
  web = await testWeb();
  author = (await signedIn({ name: 'Noé Fictif' })).browser;
});
beforeEach(async () => {
  const sent = await author.post('/discussions/nouvelle', {
    title: 'Des plateformes permanentes ?',
    body: randomToken(),
    theme: '2',
    lang: 'fr',
  });
  path = sent.location.split('?')[0] ?? '';
  id = path.split('/')[2] ?? '';
});
afterAll(() => web.close());

async function signedIn(traits: PersonTraits = {}): Promise<{ browser: TestBrowser; person: Person }> {
  const token = randomToken();
  const person = await web.get(Database).transaction(async (tx) => {
    const made = await aPerson(tx, traits);
    await tx.rows(sql`
      insert into session (account_id, token_hash, csrf_secret, expires_at)
      values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
    return made;
  });
  const browser = web.browser();
  browser.setCookie('forum_session', token);
  return { browser, person };
}

const form = () => `/discussions/${id}/synthese/modifier`;
const words = { version: '0', from: '1', to: '1', 'fr.agreed': 'La mémoire doit survivre. (message 1)' };
const inField = (html: string, name: string) =>
  new RegExp(`<textarea[^>]*name="${name.replace('.', '\\.')}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];

describe('a synthesis on the web', () => {
  it('stands above the messages for anyone, signed and dated, and marks what is to be translated', async () => {
    const sent = await author.post(form(), words);
    expect([sent.status, sent.location]).toEqual([303, `${path}?fait=synthesis-saved#synthese`]);
    const visitor = web.browser();
    const page = await visitor.get(path);
    expect(page.html).toContain('id="synthese"');
    expect(page.html).toContain('Tenue par Noé Fictif');
    expect(page.html).toContain(`<a href="${path}?message=1#message-1">message 1</a>`);
    expect(page.html).not.toContain('Traduction à faire');
    expect(page.html).not.toContain('Modifier la synthèse');
    const english = await visitor.open(`${path}?lang=en`);
    expect(english.html).toContain('To be translated');
    expect(english.html).toMatch(/<ul lang="fr">\s*<li>La mémoire/);
    expect((await visitor.open('/discussions')).html).toContain('Synthesis published');
  });

  it('loses nothing of two people who write at once: the second sees both, word by word, and chooses', async () => {
    await author.post(form(), words);
    const other = (await signedIn({ name: 'Dominique Spécimen', roles: ['moderator'] })).browser;
    const theirs = { ...words, version: '1', 'fr.agreed': 'La mémoire doit durer. (message 1)' };
    expect((await other.post(form(), theirs)).status).toBe(303);
    const mine = {
      ...words,
      version: '1',
      'fr.questions': 'Qui paie?',
      'fr.agreed': `${words['fr.agreed']}`,
    };
    const conflict = await author.post(form(), mine);
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain('Dominique Spécimen a enregistré la version 2 pendant que vous écriviez');
    expect(conflict.html).toMatch(/<del>.*survivre.*<\/del><ins>.*durer/s);
    expect(inField(conflict.html, 'fr.questions')).toBe('Qui paie?');

    const merged = await author.post(form(), { ...mine, conflit: 'fusion' });
    expect(merged.status).toBe(200);
    expect(inField(merged.html, 'fr.agreed')).toBe('La mémoire doit durer. (message 1)');
    expect(inField(merged.html, 'fr.questions')).toBe('Qui paie?');
    expect(merged.html).toContain('name="version" value="2"');

    const kept = await author.post(form(), { ...mine, conflit: 'autre' });
    expect(kept.location).toBe('/compte/brouillons?fait=draft-saved');
    expect(inField((await author.get(form())).html, 'fr.questions')).toBe('Qui paie?');

    const own = await author.post(form(), { ...mine, conflit: 'moi', courante: '2' });
    expect(own.status).toBe(303);
    const history = await web.browser().get(`/discussions/${id}/synthese/historique`);
    expect(history.html.match(/<h2>Version \d<\/h2>/g)).toEqual(
      [3, 2, 1].map((n) => `<h2>Version ${n}</h2>`),
    );
    expect(history.html).toContain('<ins>');
  });

  it('keeps what was typed when it is refused, and when the session had expired', async () => {
    const refused = await author.post(form(), { ...words, to: '99' });
    expect(refused.status).toBe(422);
    expect(inField(refused.html, 'fr.agreed')).toBe(words['fr.agreed']);
    expect(refused.html).toContain('href="#to"');

    const lost = web.browser();
    const parked = await lost.post(form(), words, { from: '/connexion' });
    expect(parked.location).toContain('/connexion?next=');
    const { browser, person } = await signedIn({ roles: ['moderator'] });
    expect(person.id).toBeDefined();
    browser.setCookie('forum_draft', lost.cookie('forum_draft') ?? '');
    expect(inField((await browser.get(form())).html, 'fr.agreed')).toBe(words['fr.agreed']);
  });

  it('shows it as it will be before it is published', async () => {
    const page = await author.post(form(), { ...words, apercu: '1' });
    expect(page.status).toBe(200);
    expect(page.html).toContain('Voici la synthèse');
    expect((await web.browser().get(`/api/v1/threads/${id}/synthesis`)).status).toBe(404);
  });

  it('is shut to who did not write there, and to visitors', async () => {
    const stranger = (await signedIn()).browser;
    expect((await stranger.get(form())).status).toBe(403);
    expect((await stranger.post(form(), words, { from: '/compte' })).status).toBe(403);
    expect((await web.browser().get(form())).location).toContain('/connexion');
    expect((await author.get('/discussions/999999/synthese/modifier')).status).toBe(404);
    expect((await author.get(`/discussions/${id}/synthese/historique`)).status).toBe(404);
  });

  it('is text: hostile words are shown and do nothing', async () => {
    const hostile = '<img src=x onerror=alert(1)> " \' javascript:alert(1) (message 1) </li></ul>';
    await author.post(form(), { ...words, 'fr.agreed': hostile, reason: hostile });
    for (const url of [path, `/discussions/${id}/synthese/historique`, form()]) {
      const { html } = await author.get(url);
      expect(html).not.toContain('<img src=x');
      expect(html).toContain('&lt;img src=x');
    }
  });

  it('is read and written by programs, which are told when theirs is not the version that stands', async () => {
    const token = randomToken();
    const { browser, person } = await signedIn();
    await browser.post(`/discussions/${id}/messages`, { body: 'Me voici.' }, { from: path });
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`insert into api_token (account_id, name, token_hash, scopes, expires_at)
        values (${person.id}, 'essai', ${hashToken(token)}, '{read,write}', now() + interval '1 day')`),
    );
    const call = (method: 'GET' | 'PUT', body?: object, end = '') =>
      web.app.inject({
        method,
        url: `/api/v1/threads/${id}/synthesis${end}`,
        headers: { authorization: `Bearer ${token}` },
        ...(body ? { payload: body } : {}),
      });
    const body = { version: 0, to: 1, fr: { agreed: 'Un point.', questions: '', steps: '' } };
    expect((await call('PUT', body)).json()).toMatchObject({
      version: 1,
      from: 1,
      to: 1,
      en: null,
      since: 1,
    });
    expect((await call('PUT', body)).statusCode).toBe(200);
    const stale = await call('PUT', { ...body, fr: { agreed: 'Un autre.' } });
    expect([stale.statusCode, stale.json().title]).toEqual([409, 'synthesis-changed']);
    expect((await call('GET', undefined, '/versions')).json().items).toHaveLength(1);
  });
});
