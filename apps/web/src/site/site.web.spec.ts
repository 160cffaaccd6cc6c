import { TERMS_VERSION, TERMS_WORDING } from '@forum/identity';
import { Database } from '@forum/kernel';
import { NetworkRepository, NetworkService, SettingsRepository } from '@forum/network';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localLinks, problemsOfPage, wordsOf } from './frame/page-check.fixture.js';

const PAGES = ['/a-propos', '/aide', '/conditions', '/confidentialite', '/accessibilite'] as const;
const LOCALES = ['fr', 'en'] as const;

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

const read = async (path: string) => (await web.browser().get(path)).html;
const words = async (path: string) => wordsOf(await read(path));

/** Changes settings as an administrator would, and puts them back. */
async function withSettings(changes: Record<string, number>, promise: () => Promise<void>): Promise<void> {
  const settings = web.get(SettingsRepository);
  const before = web.get(NetworkService).settings;
  const apply = async (values: Record<string, number>) => {
    await web.get(Database).transaction(async (tx) => {
      for (const [key, value] of Object.entries(values)) await settings.change(tx, key as never, value);
    });
    await web.get(NetworkService).refresh();
  };
  const kept = Object.fromEntries(
    Object.keys(changes).map((key) => [
      key,
      key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], before) as number,
    ]),
  );
  await apply(changes);
  await promise().finally(() => apply(kept));
}

describe.each(PAGES)('%s', (path) => {
  it.each(LOCALES)('is a sound page in %s, complete without script, that sets no cookie', async (locale) => {
    const browser = web.browser();
    if (locale === 'en') browser.setCookie('forum_lang', 'en');
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain(`<html lang="${locale}-CA">`);
    expect(problemsOfPage(page.html)).toEqual([]);
    expect(page.html).not.toContain('<script');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.html).toContain(`rel="canonical" href="http://forum.test${path}"`);
    expect(page.html).toContain(`hreflang="en-CA" href="http://forum.test${path}?lang=en"`);
    expect(wordsOf(page.html)).not.toMatch(/\{|\}|undefined|null|NaN|\[object/);
  });

  it('says as much in English as in French, and says it in English', async () => {
    const [fr, en] = [await words(path), await words(`${path}?lang=en`)];
    expect(en).not.toBe(fr);
    expect(en.length).toBeGreaterThan(fr.length * 0.75);
    expect(en).not.toMatch(/\b(vous|nous|votre|vos|nos|aucune)\b/i);
    expect(problemsOfPage(await read(`${path}?lang=en`))).toEqual([]);
  });

  it('leads nowhere that does not exist', async () => {
    const links = localLinks(await read(path));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const { status } = await web.browser().get(link);
      expect([link, status < 400]).toEqual([link, true]);
    }
  });

  it('says clearly that nobody is in charge of personal information yet, then who is', async () => {
    const { privacyOfficer, postalAddress, forumName } = web.get(NetworkService).current();
    expect([privacyOfficer, postalAddress]).toEqual([null, null]);
    expect(await words(path)).toContain('Aucune personne n’est encore nommée');
    expect(await words(`${path}?lang=en`)).toContain('Nobody has been named yet');
    const officer = {
      title: { fr: 'Responsable d’essai', en: 'Officer on trial' },
      contact: 'vieprivee@example.org',
    };
    const describeNetwork = async (named: boolean) => {
      await web.get(Database).transaction((tx) =>
        web.get(NetworkRepository).describe(tx, {
          forumName,
          privacyOfficer: named ? officer : null,
          postalAddress: named ? '1, rue de l’Exemple, Québec' : null,
        }),
      );
      await web.get(NetworkService).refresh();
    };
    await describeNetwork(true);
    const named = await read(path);
    const english = await words(`${path}?lang=en`);
    await describeNetwork(false);
    expect(wordsOf(named)).toContain('Responsable d’essai, Réseau québécois en innovation sociale');
    expect(wordsOf(named)).toContain('1, rue de l’Exemple, Québec');
    expect(named).toContain('<a href="mailto:vieprivee@example.org">');
    expect(wordsOf(named)).not.toContain('Aucune personne');
    expect(english).toContain('Officer on trial, Québec Social Innovation Network');
  });
});

describe('the page about the forum', () => {
  it('tells what the founding content says, with its own numbers', async () => {
    const text = await words('/a-propos');
    expect(text).toContain('Le 2 février 2007, environ 40 personnes se sont réunies');
    expect(text).toContain('Concert’Action publique en innovation sociale : renforçons notre action');
    expect(text).toContain('23 organisations y étaient représentées');
    expect(text).toContain(
      '3 thèmes, 14 constats et 18 pistes d’action, dont une ajoutée par les personnes présentes',
    );
    expect(text).toContain(
      'La piste 2D demandait ce lieu même : « Forum permanent de l’innovation sociale »',
    );
    expect(text).toContain('Économie sociale');
    expect(text).toContain('le mardi à 7 h');
    const english = await words('/a-propos?lang=en');
    expect(english).toContain('On February 2, 2007, about 40 people met');
    expect(english).toContain(
      '3 themes, 14 findings and 18 action leads, one of them added by the people in the room',
    );
    expect(english).toContain('on Tuesday at 7 a.m.');
  });
});

describe('the help page', () => {
  it('prints the settings, and follows them when they change', async () => {
    expect(await words('/aide')).toContain('valides 15 minutes');
    expect(await words('/aide')).toContain('5 essais au plus');
    await withSettings({ 'signIn.codeMinutes': 9, 'digest.weekday': 5, 'digest.hour': 18 }, async () => {
      expect(await words('/aide')).toContain('valides 9 minutes');
      expect(await words('/aide')).toContain('le vendredi à 18 h');
      expect(await words('/aide?lang=en')).toContain('on Friday at 6 p.m.');
    });
  });

  it('says what there is not: private messages, points, tracking, things from elsewhere', async () => {
    const text = await words('/aide');
    for (const absent of ['messages privés', 'Pas de points', 'aucun suivi', 'ni aperçus d’autres sites'])
      expect(text).toContain(absent);
  });
});

describe('the terms', () => {
  it('are those that the consent register keeps: same version, same words', async () => {
    expect(await words('/conditions')).toContain(`Version ${TERMS_VERSION}.`);
    expect(await words('/conditions')).toContain(TERMS_WORDING.fr);
    expect(await words('/conditions?lang=en')).toContain(TERMS_WORDING.en);
  });
});

describe('the privacy page', () => {
  it('prints every duration of retention that the jobs obey, and follows each when it changes', async () => {
    const { retention } = web.get(NetworkService).settings;
    const changes = Object.fromEntries(
      Object.keys(retention).map((name, index) => [`retention.${name}`, 71 + index] as const),
    );
    await withSettings(
      { ...changes, 'draft.days': 91, 'session.days': 93, 'mailLink.months': 95 },
      async () => {
        const [fr, en] = [await words('/confidentialite'), await words('/confidentialite?lang=en')];
        for (const [key, value] of Object.entries(changes)) {
          const unit = /(Days|Months|Years)$/.exec(key)?.[1]?.toLowerCase();
          expect(fr).toMatch(new RegExp(`\\b${value} (jours|mois|ans)\\b`));
          expect(en).toContain(`${value} ${unit}`);
        }
        for (const other of ['91 jours', '93 jours après', '95 mois']) expect(fr).toContain(other);
      },
    );
    expect(await words('/confidentialite')).toContain('Journal de modération 2 ans');
  });

  it('lists every cookie under the name that browsers show, with how long it stays', async () => {
    const text = await words('/confidentialite');
    for (const name of ['forum_session', 'forum_browser', 'forum_draft', 'forum_lang'])
      expect(text).toContain(name);
    expect(text).toContain('365 jours');
  });

  it('names each right of the law, and who hears complaints', async () => {
    const text = await words('/confidentialite');
    for (const right of [
      'Voir et emporter',
      'Corriger',
      'Retirer votre accord',
      'Fermer votre compte',
      'Faire cesser la diffusion',
    ])
      expect(text).toContain(right);
    expect(text).toContain('en 30 jours au plus');
    expect(text).toContain('Commission d’accès à l’information');
  });
});

describe('a contact that is no mail address', () => {
  it('is printed, and made no link of', async () => {
    const { forumName } = web.get(NetworkService).current();
    const contact = '418 555-0100 <script>alert(1)</script>';
    const title = { fr: 'Responsable', en: 'Officer' };
    const named = { forumName, privacyOfficer: { title, contact }, postalAddress: null };
    await web.get(Database).transaction((tx) => web.get(NetworkRepository).describe(tx, named));
    await web.get(NetworkService).refresh();
    const html = await read('/confidentialite');
    expect(html).toContain('418 555-0100 &lt;script>');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('mailto:418');
  });
});
