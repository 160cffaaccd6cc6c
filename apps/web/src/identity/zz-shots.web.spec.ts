import { Database, sql } from '@forum/kernel';
import { testWeb } from '@forum/test-web';
import { expect, it } from '@jest/globals';
import { openBrowser } from '../../../../test/journeys/browser/open-browser.js';
import { readMail, signedIn } from './identity-web.fixture.js';

it('shots', async () => {
  const port = 3987;
  const base = `http://127.0.0.1:${port}`;
  const web = await testWeb({ env: { BASE_URL: base } });
  await web.app.listen(port, '127.0.0.1');
  const b = await openBrowser();
  const { browser, person } = await signedIn(web, { name: 'Camille Exemple' });
  const { browser: newcomer } = await signedIn(web, { name: null });
  const visit = async (name: string, path: string, cookie?: string, act?: (page: any) => Promise<void>) => {
    for (const [size, width] of [
      ['desktop', 1200],
      ['phone', 390],
    ] as const) {
      const ctx = await b.newContext({ viewport: { width, height: 800 } });
      if (cookie) await ctx.addCookies([{ name: 'forum_session', value: cookie, url: base }]);
      const page = await ctx.newPage();
      await page.goto(base + path);
      if (act) await act(page);
      await page.screenshot({ path: `/tmp/shots/${name}-${size}.png`, fullPage: true });
      await ctx.close();
    }
  };
  const s = browser.cookie('forum_session');
  await visit('connexion', '/connexion', undefined, async (p) => {
    await p.fill('#address', 'camille@');
    await p.click('button:has-text("Recevoir")');
  });
  let n = 0;
  await visit('code', '/connexion', undefined, async (p) => {
    await p.fill('#address', `c${++n}@example.org`);
    await p.click('button:has-text("Recevoir")');
    await p.fill('#code', '111111');
    await p.click('button:has-text("Valider")');
  });
  const { link } = await readMail(web, 'c1@example.org');
  await visit('lien', link);
  await visit('inscription', '/inscription', newcomer.cookie('forum_session'));
  await web
    .get(Database)
    .reader.rows(
      sql`insert into account_email (account_id, address, is_primary, verified_at) values (${person.id}, 'camille.longue.adresse@organisme-exemple.example.org', false, now())`,
    );
  await visit('compte', '/compte?fait=profile-saved', s);
  await visit('securite', '/compte/securite', s);
  await visit('jetons', '/compte/jetons', s, async (p) => {
    await p.fill('#name', 'outil');
    await p.click('button:has-text("Créer")');
  });
  await visit('donnees', '/compte/donnees', s);
  await visit('fermeture', '/compte/fermeture', s);
  await visit('personne', `/personnes/${person.id}`, s);
  await visit('deconnexion', '/deconnexion', s);
  await b.close();
  await web.close();
  expect(1).toBe(1);
}, 120000);
