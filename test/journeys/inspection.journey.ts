import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openDevice } from './browser/open-browser.js';
import { barriersOf } from './site/barriers.js';
import { Complaints, faultsOf } from './site/inspect.js';
import { keyboardFaultsOf } from './site/keyboard.js';
import { foreignWordsOf } from './site/language.js';

const HOME = 'http://forum.test';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

/** A page that says what is given, at the forum's address. */
async function pageOf(body: string, { lang = 'fr-CA', title = 'Essai' } = {}): Promise<Page> {
  const page = await openDevice(browser, { url: HOME, javaScriptEnabled: true });
  const html = `<!doctype html><html lang="${lang}"><title>${title}</title><body>${body}</body></html>`;
  await page.route('**/*', (route) =>
    new URL(route.request().url()).pathname === '/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404 }),
  );
  await page.goto('/');
  return page;
}

const SOUND = '<main><h1>Bonjour</h1><p>Tout va bien.</p></main>';

describe('who looks at the forum’s pages', () => {
  it('finds nothing wrong with a sound page', async () => {
    const page = await pageOf(SOUND);
    expect(await faultsOf(page, 'fr-CA')).toEqual([]);
    expect(await barriersOf(page)).toEqual([]);
    expect(await foreignWordsOf(page, 'fr')).toEqual([]);
  });

  it.each<[string, { body: string; head?: object }, string]>([
    ['no heading', { body: '<p>Bonjour</p>' }, '0 headings of the first level'],
    ['two headings', { body: `${SOUND}<h1>Encore</h1>` }, '2 headings of the first level'],
    ['no title', { body: SOUND, head: { title: '' } }, 'no title'],
    ['another language', { body: SOUND, head: { lang: 'en-CA' } }, 'its language is “en-CA”, not fr-CA'],
    [
      'what is too wide',
      { body: `${SOUND}<p style="width: 400px">large</p>` },
      'pixels wider than the screen',
    ],
    [
      'a link to nowhere',
      { body: `${SOUND}<a href="#perdu">ici</a>` },
      'a link to #perdu, which is not there',
    ],
  ])('sees %s', async (_what, { body, head = {} }, fault) => {
    expect(await faultsOf(await pageOf(body, head), 'fr-CA')).toEqual([expect.stringContaining(fault)]);
  });

  it('sees what keeps people out: faint words, a field without a name, a target too small', async () => {
    const faint = await pageOf(`${SOUND}<p style="color: #bbb; background: #fff">à peine</p>`);
    expect(await barriersOf(faint)).toEqual([expect.stringMatching(/^color-contrast: .*#bbb/)]);
    expect(await barriersOf(faint, 'contrast')).toHaveLength(1);
    expect(await barriersOf(await pageOf(`${SOUND}<input>`))).toEqual([expect.stringMatching(/^label: /)]);
    const small = '<button style="width: 12px; height: 12px; padding: 0">a</button>'.repeat(2);
    expect(await barriersOf(await pageOf(SOUND + small))).toHaveLength(2);
  });

  it('sees words in the other language, heard or seen, unless they say so', async () => {
    const french = '<p>Nous vous écrirons.</p><a href="/" aria-label="Voir votre profil">…</a>';
    const page = await pageOf(`${SOUND}${french}<p lang="fr">Est-ce une question?</p>`, { lang: 'en-CA' });
    expect(await foreignWordsOf(page, 'en')).toEqual([
      expect.stringContaining('Nous vous écrirons.'),
      expect.stringContaining('Voir votre profil'),
    ]);
  });

  it('hears errors, missing files, and whoever is asked elsewhere', async () => {
    const page = await pageOf(SOUND);
    const complaints = new Complaints(page, HOME);
    await page.evaluate(async () => {
      console.error('brisé');
      await Promise.all([fetch('/absent.css'), fetch('http://ailleurs.test/pixel').catch(() => undefined)]);
    });
    expect(complaints.take()).toEqual(
      expect.arrayContaining([
        'console: brisé',
        `404: ${HOME}/absent.css`,
        'asks another origin: http://ailleurs.test/pixel',
      ]),
    );
    expect(complaints.take()).toEqual([]);
  });

  it('notices where the keyboard does not go, goes out of order, or leaves no trace', async () => {
    const skip = '<a href="#contenu">Aller au contenu</a>';
    const page = await pageOf(
      `${skip}<main id="contenu"><h1>Bonjour</h1><button tabindex="-1">caché</button>
       <a href="/" style="outline: none">effacé</a></main>`,
    );
    expect(await keyboardFaultsOf(page)).toEqual([
      'never reached: “caché”',
      'one does not see where one is at “effacé”',
    ]);
    const jumbled = await pageOf(
      `${skip}<main id="contenu"><a href="/">a</a><a href="/" tabindex="1">b</a></main>`,
    );
    expect(await keyboardFaultsOf(jumbled)).toEqual([
      'the first stop is “b”',
      expect.stringContaining('out of order'),
    ]);
  });
});
