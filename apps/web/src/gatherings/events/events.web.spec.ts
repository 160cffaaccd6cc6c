import { readFileSync } from 'node:fs';
import { ParticipantsImportService } from '@forum/gatherings';
import { SessionsService, SYSTEM } from '@forum/identity';
import { Database } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const SLUG = 'concertaction-quebec-2007';
const FILE = new URL('../../../../../data/questionnaire-2007.csv', import.meta.url);
let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

/** What a reader sees: words without marks, plain spaces. */
const words = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

const read = async (path: string) => {
  const page = await web.browser().get(path);
  expect(page.status).toBe(200);
  return words(page.html);
};

const json = async (path: string) => JSON.parse((await web.browser().get(`/api/v1${path}`)).html) as object;

async function memberBrowser() {
  const { token } = await web.get(Database).transaction(async (tx) => {
    const { id } = await aPerson(tx);
    return web.get(SessionsService).open(tx, { accountId: id, device: '', stay: false });
  });
  const browser = web.browser();
  browser.setCookie('forum_session', token);
  return browser;
}

const importAnswers = () =>
  web.get(ParticipantsImportService).import(SYSTEM, { event: SLUG, file: readFileSync(FILE) });

describe('before the questionnaire is imported', () => {
  it('the results are the published ones, and say so', async () => {
    const page = await read(`/evenements/${SLUG}/bilan`);
    expect(page).toContain('ces chiffres sont ceux que le rapport a publiés en 2007');
    expect(page).toContain('Ont laissé une adresse de courriel 60 %');
    expect(await json(`/events/${SLUG}/evaluation`)).toMatchObject({
      source: 'published',
      leftAddress: null,
    });
  });
});

describe('an event', () => {
  beforeAll(() => importAnswers());

  it('is listed under its day', async () => {
    expect(await read('/evenements')).toContain('Passés Concert’Action publique en innovation sociale');
    expect(await read('/evenements?lang=en')).toContain('Friday, February 2, 2007');
  });

  it('shows its programme, its priorities, what became of its workshops and who was represented', async () => {
    const page = await read(`/evenements/${SLUG}`);
    for (const said of [
      'Événement passé vendredi 2 février 2007',
      'La journée d’où vient ce forum. 23 organismes y étaient représentés.',
      'environ 40 personnes',
      'Organisation Réseau québécois en innovation sociale Partenaires Université du Québec,',
      '9 h 30 – 10 h Accueil',
      '3 priorités retenues',
      'Atelier 2, Lieux d’échange et d’accompagnement',
      'Où naissent les innovations sociales, avec quels partenaires et quels appuis',
      '23 organismes, par milieu Universitaire 7',
      'École nationale d’administration publique (ÉNAP)',
    ])
      expect(page).toContain(said);
  });

  it('says the same in English', async () => {
    const page = await read(`/evenements/${SLUG}?lang=en`);
    for (const said of [
      'Past event',
      '9:30 a.m. – 10 a.m. Welcome',
      'about 40 people',
      '23 organisations, by sector',
    ])
      expect(page).toContain(said);
  });

  it('has its results: counted here, and beside them as published, 60 % standing there alone', async () => {
    const page = await read(`/evenements/${SLUG}/bilan?lang=fr`);
    for (const said of [
      '23 personnes ont répondu au questionnaire. Les chiffres sont comptés ici',
      'La journée a répondu aux attentes 91 % 91 %',
      'Thèmes de l’atelier et mot de la fin 82 % 82 %',
      '1. Acteurs et compétences 9 9',
      '2. Lieux d’échange et d’accompagnement 10 10',
      'Thèmes 1 + 2 1 1',
      'Thèmes 1 + 2 + 3 2 2',
      'Ont laissé une adresse de courriel 14 sur 23 (61 %) 60 %',
      'Ouvertes à un forum électronique 17 sur 23 (74 %) les trois quarts',
    ])
      expect(page).toContain(said);
    expect(page.match(/60 %/g)).toHaveLength(1);
  });

  it('draws its results with a sentence in place of each drawing', async () => {
    const { html } = await web.browser().get(`/evenements/${SLUG}/bilan?lang=en`);
    const drawings = [...html.matchAll(/role="img" aria-label="([^"]+)"/g)].map(([, label]) => label);
    expect(drawings).toEqual([
      'From 82% to 91% satisfaction; the highest: The day met expectations; the lowest: Workshop themes and closing words.',
      'Out of 23 answers: 1. Actors and skills: 9, 2. Places for exchange and support: 10 and 3. Means and challenges: 9.',
    ]);
  });

  it('shows who was there to members alone, and names nobody', async () => {
    const visitor = await web.browser().get(`/evenements/${SLUG}/participants`);
    expect([visitor.status, visitor.location]).toEqual([
      302,
      `/connexion?next=${encodeURIComponent(`/evenements/${SLUG}/participants`)}`,
    ]);
    const member = await memberBrowser();
    const page = await member.get(`/evenements/${SLUG}/participants`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('noindex');
    expect(words(page.html)).toContain('Réponses au questionnaire 23');
    expect(words(page.html)).not.toMatch(/Personne \d/);
  });

  it.each([
    `/evenements/aucun`,
    '/evenements/aucun/bilan',
    '/evenements/aucun/participants',
    '/api/v1/events/aucun',
  ])('that does not exist has no page at %s', async (path) => {
    expect((await web.browser().get(path)).status).toBe(404);
  });
});

describe('events, for programs', () => {
  it('are listed with their address', async () => {
    expect(await json('/events')).toEqual({
      items: [
        expect.objectContaining({
          slug: SLUG,
          date: '2007-02-02',
          url: `http://forum.test/evenements/${SLUG}`,
        }),
      ],
      next: null,
    });
  });

  it('have their programme, their organisations and their evaluation', async () => {
    expect(await json(`/events/${SLUG}`)).toMatchObject({
      attendance: { count: 40, about: true },
      programme: expect.arrayContaining([
        expect.objectContaining({ start: '13:00', end: '16:00', themes: [1, 2, 3] }),
      ]),
    });
    expect(await json(`/events/${SLUG}/evaluation`)).toMatchObject({
      responses: 23,
      satisfaction: {
        presentation: 88,
        leadsAndDiscussion: 86,
        workshopThemesAndClosing: 82,
        exchangesAndInterest: 90,
        metExpectations: 91,
      },
      interestedInTheme: { 1: 9, 2: 10, 3: 9 },
      interestedInSeveral: { '1+2': 1, '1+3': 2, '2+3': 3, '1+2+3': 2 },
    });
  });
});
