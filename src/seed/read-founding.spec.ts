import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditCatalogue } from '@forum/i18n';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOUNDING_FILE } from './founding-file.js';
import { readFounding } from './read-founding.js';
import { refusalMessages } from './refusal.messages.js';
import { SeedRefused } from './seed-refused.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forum-founding-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function refusal(file: string): Promise<SeedRefused> {
  const error = await readFounding(file).catch((thrown: unknown) => thrown);
  if (error instanceof SeedRefused) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

/** The founding content with one thing wrong. */
async function spoilt(spoil: (content: never) => void): Promise<SeedRefused> {
  const content = JSON.parse(await readFile(FOUNDING_FILE, 'utf8')) as never;
  spoil(content);
  const file = path.join(folder, 'spoilt.json');
  await writeFile(file, JSON.stringify(content));
  return refusal(file);
}

/** A bad file may have any shape. */
type Loose = ReturnType<typeof JSON.parse>;

const spoilings: Array<[string, (content: Loose) => void, string, string]> = [
  ['a missing word', (c) => delete c.themes[1].title.en, 'themes[1].title.en', 'une valeur manque'],
  [
    'a letter that is none',
    (c) => (c.themes[1].leads[3].letter = 'dd'),
    'themes[1].leads[3].letter',
    'une seule lettre majuscule',
  ],
  [
    'a number in place of words',
    (c) => (c.themes[0].findings[2].fr = 7),
    'themes[0].findings[2].fr',
    'pas du bon type',
  ],
  ['an empty title', (c) => (c.themes[2].leads[0].en = ' '), 'themes[2].leads[0].en', 'une valeur manque'],
  ['a theme given twice', (c) => (c.themes[2].number = 1), 'themes[2].number', 'déjà donnée plus haut'],
  [
    'a priority on no lead',
    (c) => (c.priorities[2].leads[1] = '9Z'),
    'priorities[2].leads[1]',
    'cette piste n’est pas dans le fichier',
  ],
  [
    'an unknown sector',
    (c) => (c.event.organisations[4].sector = 'army'),
    'event.organisations[4].sector',
    'ce milieu n’est pas dans vocabulary.sectors',
  ],
  [
    'a day that no calendar has',
    (c) => (c.event.date = '2007-02-30'),
    'event.date',
    'une date du calendrier',
  ],
  [
    'an end before its start',
    (c) => (c.event.programme[3].end = '10:00'),
    'event.programme[3]',
    'la fin doit venir après le début',
  ],
  [
    'a misspelt field',
    (c) => (c.themes[0].leads[1].raisedby = 'participants'),
    'themes[0].leads[1].raisedby',
    'ce champ n’est pas connu',
  ],
  [
    'more than all',
    (c) => (c.event.evaluation.leftEmailPercent = 160),
    'event.evaluation.leftEmailPercent',
    'il faut au plus 100',
  ],
  [
    'an interest in no theme',
    (c) => (c.event.evaluation.interestedInTheme[4] = 2),
    'event.evaluation.interestedInTheme[4]',
    'ce thème n’est pas dans le fichier',
  ],
  [
    'a term given twice',
    (c) => (c.vocabulary.glossarySeeds[1].fr = 'Innovation sociale'),
    'vocabulary.glossarySeeds[1].fr',
    'déjà donnée plus haut',
  ],
  ['no theme at all', (c) => (c.themes = []), 'themes', 'au moins 1 élément'],
  ['a list in place of the content', (c) => (c.network = []), 'network', 'pas du bon type'],
];

describe('a bad founding file', () => {
  it.each(spoilings)(
    'with %s is refused in one sentence that names the place',
    async (_what, spoil, place, problem) => {
      const refused = await spoilt(spoil);
      expect(refused.problem.place).toBe(place);
      const sentence = refused.sentence('fr').replaceAll('\u00a0', ' ');
      expect(sentence).toContain(` est refusé à ${place} : `);
      expect(sentence).toContain(problem);
      expect(sentence).toMatch(/; rien n’a été changé\.$/);
      expect(refused.sentence('en')).toMatch(/ was refused at .+: .+; nothing was changed\.$/);
    },
  );

  it.each<[string, string | Buffer, string]>([
    ['that is empty', '', 'ce n’est pas du JSON valable (ligne 1, colonne 1)'],
    [
      'cut in the middle',
      '{\n  "network": {\n    "code"',
      'ce n’est pas du JSON valable (ligne 3, colonne 11)',
    ],
    ['with a comma too many', '{\n  "themes": [1,]\n}', 'ce n’est pas du JSON valable (ligne 2, colonne 16)'],
    ['in another encoding', Buffer.from([0x7b, 0xe9, 0x7d]), 'il n’est pas en UTF-8'],
    ['that is a list', '[]', 'la valeur n’est pas du bon type'],
  ])('%s is refused', async (_what, bytes, problem) => {
    const file = path.join(folder, 'bad.json');
    await writeFile(file, bytes);
    expect((await refusal(file)).sentence('fr').replaceAll('\u00a0', ' ')).toBe(
      `Le fichier ${file} est refusé : ${problem}; rien n’a été changé.`,
    );
  });

  it('that is not there, or is a folder, is refused', async () => {
    expect((await refusal(path.join(folder, 'none.json'))).problem.code).toBe('no-file');
    await mkdir(path.join(folder, 'sub'));
    expect((await refusal(path.join(folder, 'sub'))).problem.code).toBe('not-a-file');
  });
});

describe('the founding file of the product', () => {
  it('is read, even with a byte order mark', async () => {
    const file = path.join(folder, 'marked.json');
    await writeFile(file, `\ufeff${await readFile(FOUNDING_FILE, 'utf8')}`);
    expect((await readFounding(file)).themes).toHaveLength(3);
  });
});

describe('the sentences of refusal', () => {
  it('take the same arguments in both languages', () => {
    expect(auditCatalogue(refusalMessages)).toEqual([]);
  });
});
