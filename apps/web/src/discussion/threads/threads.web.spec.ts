import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('discussions on the web', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  /** A browser signed in as a new person. */
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

  const fields = {
    title: 'Qui paie la coordination ?',
    body: 'Chez nous, **personne**.',
    theme: '2',
    leads: ['2B'],
    lang: 'fr',
  };

  async function opened(): Promise<string> {
    const { browser } = await signedIn();
    return (
      (await browser.post('/discussions/nouvelle', { ...fields, body: randomToken() })).location.split(
        '?',
      )[0] ?? ''
    );
  }

  it('lists the six opening discussions, signed by the network, to anyone', async () => {
    const page = await web.browser().get('/discussions');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Réseau québécois en innovation sociale');
    expect(page.html.match(/<h3/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('shows a seeded discussion in the reader’s language, one discussion and not two', async () => {
    const browser = web.browser();
    const french = await browser.open('/discussions/1');
    const english = await browser.open('/discussions/1?lang=en');
    expect(french.html).toContain('<html lang="fr-CA">');
    expect(english.html).toContain('<html lang="en-CA">');
    expect(english.html).toContain('Which skills');
    expect((await browser.open('/discussions/1')).html).toContain('Which skills');
  });

  it('sends every other address of a discussion to its own, keeping the query', async () => {
    const page = await web.browser().get('/discussions/1/autre-chose?message=1');
    expect([page.status, page.location]).toEqual([
      301,
      expect.stringMatching(/^\/discussions\/1\/quelles-.*\?message=1$/),
    ]);
  });

  it.each(['/discussions/999999', '/discussions/abc', '/discussions/0/x', '/discussions/1%27/x'])(
    'answers 404 at %s',
    async (url) => {
      const page = await web.browser().get(url);
      expect(page.status).toBe(404);
      expect(page.html).toContain('<h1');
    },
  );

  it('lets a person open a discussion, read it over first, and find it with its formatting', async () => {
    const { browser } = await signedIn();
    const preview = await browser.post('/discussions/nouvelle', { ...fields, apercu: '1' });
    expect(preview.html).toContain('<strong>personne</strong>');
    expect(preview.html).toContain('Chez nous, **personne**.');
    const done = await browser.post('/discussions/nouvelle', fields);
    expect([done.status, done.location]).toEqual([
      303,
      expect.stringContaining('/qui-paie-la-coordination?fait=thread-opened'),
    ]);
    const page = await browser.open(done.location);
    expect(page.html).toContain('<strong>personne</strong>');
    expect(page.html).toContain('Votre discussion est publiée.');
  });

  it('says what is wrong at its field, in the reader’s language, and keeps what was typed', async () => {
    const { browser } = await signedIn();
    const bad = { title: '', body: 'Un texte qui reste.', theme: '' };
    const page = await browser.post('/discussions/nouvelle', bad);
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/<title>Erreur/);
    expect(page.html).toContain('Un texte qui reste.');
    expect(page.html.match(/Ce champ est nécessaire\./g)?.length).toBeGreaterThanOrEqual(2);
    await browser.get('/discussions?lang=en');
    expect((await browser.post('/discussions/nouvelle', bad)).html).toContain('This field is needed.');
  });

  it('publishes a form once, however often it is sent', async () => {
    const { browser } = await signedIn();
    const path = await opened();
    const id = path.split('/')[2];
    const reply = { body: 'Une seule fois.', lang: 'fr', cle: 'cle-de-ce-formulaire' };
    const places = [];
    for (let n = 0; n < 3; n++)
      places.push((await browser.post(`/discussions/${id}/messages`, reply, { from: path })).location);
    expect(new Set(places).size).toBe(1);
  });

  it('keeps a reply sent after the session expired, and gives it back once signed in again', async () => {
    const { browser, person } = await signedIn();
    const path = await opened();
    const id = path.split('/')[2];
    await web
      .get(Database)
      .transaction((tx) => tx.rows(sql`delete from session where account_id = ${person.id}`));
    const late = await browser.post(
      `/discussions/${id}/messages`,
      { body: 'Écrit trop tard.', lang: 'fr' },
      { from: path },
    );
    expect(late.location).toMatch(/^\/connexion\?next=/);
    const token = randomToken();
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${person.id}, ${hashToken(token)}, 'secret-de-la-session', now() + interval '1 day')`),
    );
    browser.setCookie('forum_session', token);
    expect((await browser.open(path)).html).toContain('Écrit trop tard.');
    await browser.post(
      `/discussions/${id}/messages`,
      { body: 'Écrit trop tard.', lang: 'fr' },
      { from: path },
    );
    expect((await browser.open(`/discussions/${id}`)).html.match(/Écrit trop tard\./g)).toHaveLength(1);
  });

  it('refuses a session’s write without its token, and a visitor’s from another site', async () => {
    const { browser } = await signedIn();
    const path = await opened();
    const id = path.split('/')[2];
    const forged = await browser.post(`/discussions/${id}/messages`, { body: 'Forgé.' }, { csrf: 'faux' });
    expect(forged.status).toBe(403);
    const foreign = await web.app.inject({
      method: 'POST',
      url: `/discussions/${id}/messages`,
      headers: { origin: 'https://ailleurs.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'body=Ailleurs',
    });
    expect(foreign.statusCode).toBe(403);
    expect((await web.browser().open(path)).html).not.toMatch(/Forgé|Ailleurs/);
  });

  it('leaves hostile titles, names and words harmless', async () => {
    const { browser } = await signedIn({ name: '<img src=x onerror=alert(1)>' });
    const hostile = {
      ...fields,
      title: '"><script>alert(2)</script>',
      body: '<script>alert(3)</script> [x](javascript:alert(4))',
    };
    const done = await browser.post('/discussions/nouvelle', hostile);
    const page = await web.browser().open(done.location);
    expect(page.html).not.toMatch(/<script>|<img src=x|href="javascript/);
    expect(page.html).toContain('&lt;img src=x onerror=alert(1)>');
  });

  it('marks the seam where the reader was, and moves only the reader’s own position', async () => {
    const { browser } = await signedIn();
    const path = await opened();
    const id = path.split('/')[2];
    await browser.open(path);
    const { browser: writer } = await signedIn({ name: 'Mei Prototype' });
    await writer.post(`/discussions/${id}/messages`, { body: 'Du nouveau.', lang: 'fr' }, { from: path });
    expect((await browser.open(path)).html).toMatch(/Vous en étiez ici · 1\snouveau message/);
    expect((await browser.open(path)).html).not.toContain('Vous en étiez ici');
  });

  it('shows visitors a page without cookie, token or name of a reader, and never an old one', async () => {
    const path = await opened();
    const id = path.split('/')[2];
    const first = await web.browser().get(path);
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.html).not.toContain('_csrf');
    const { browser } = await signedIn();
    await browser.post(`/discussions/${id}/messages`, { body: 'Juste après.', lang: 'fr' }, { from: path });
    expect((await web.browser().get(path)).html).toContain('Juste après.');
    const etag = String((await web.browser().get(path)).headers.etag);
    expect((await web.browser().get(path, { 'if-none-match': etag })).status).toBe(304);
    await web
      .get(Database)
      .transaction((tx) =>
        tx.rows(sql`update thread set hidden_at = now(), version = version + 1 where id = ${id}`),
      );
    expect((await web.browser().get(path)).status).toBe(404);
  });

  it('changes a discussion’s title for whoever opened it, and the old address still leads there', async () => {
    const { browser } = await signedIn();
    const done = await browser.post('/discussions/nouvelle', { ...fields, body: 'Un titre à changer.' });
    const [path = ''] = done.location.split('?');
    const id = path.split('/')[2];
    const changed = { title: 'Un bien meilleur titre', theme: '2', leads: ['2A'] };
    const edited = await browser.post(`/discussions/${id}/modifier`, changed);
    expect(edited.location).toContain('/un-bien-meilleur-titre');
    expect((await web.browser().open(path)).html).toContain('Un bien meilleur titre');
    expect((await browser.post(`/discussions/${id}/modifier`, { ...changed, title: '' })).status).toBe(422);
    const { browser: stranger } = await signedIn();
    expect((await stranger.get(`/discussions/${id}/modifier`)).status).toBe(403);
  });

  it('edits with a history, removes with a trace', async () => {
    const { browser } = await signedIn();
    const done = await browser.post('/discussions/nouvelle', fields);
    const id = done.location.split('/')[2];
    const own = /messages\/(\d+)\/modifier/.exec((await browser.open(done.location)).html)?.[1];
    const edit = `/discussions/${id}/messages/${own}`;
    await browser.post(`${edit}/modifier`, { body: 'Corrigé.', lang: 'fr', reason: 'Une faute' });
    const history = await web.browser().get(`${edit}/historique`);
    expect(history.html).toMatch(/Corrigé\.[\s\S]*Raison[\s\S]*Une faute[\s\S]*<strong>personne<\/strong>/);
    await browser.post(`${edit}/retrait`, {});
    const page = await web.browser().open(`/discussions/${id}`);
    expect(page.html).toContain('Message retiré par son auteur.');
    expect(page.html).not.toContain('Corrigé.');
    expect((await web.browser().get(`${edit}/historique`)).status).toBe(404);
  });
});
