import { auditCatalogue } from '@forum/i18n';
import { SYSTEM } from '@forum/identity';
import { AppError } from '@forum/kernel';
import type { TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concertAction, gatheringsWorld, questionnaire, written } from '../gatherings.fixture.js';
import { FileProblem } from './file-problem.js';
import { importProblems, problemSentence } from './import.messages.js';
import { ParticipantsImportService } from './participants-import.service.js';
import { workbook } from './workbook.fixture.js';

const good = questionnaire.toString().replaceAll('\r\n', '\n');
let app: TestApplication;

beforeAll(async () => {
  app = await gatheringsWorld();
});

afterAll(() => app.close());

interface Refusal {
  readonly fr: string[];
  readonly en: string[];
}

/** What the person who imports is told, line by line. */
async function refusal(file: string | Buffer, mapping: Record<string, string> = {}): Promise<Refusal> {
  const service = app.get(ParticipantsImportService);
  try {
    const { rows } = await service.import(SYSTEM, {
      event: concertAction.slug,
      file: Buffer.from(file),
      mapping,
    });
    const said = (locale: 'fr' | 'en') =>
      rows.flatMap(({ line, problems }) => problems.map((one) => `${line}: ${problemSentence(one, locale)}`));
    return { fr: said('fr'), en: said('en') };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { fr: [error.sentence('fr')], en: [error.sentence('en')] };
  }
}

/** The file with one thing wrong. */
const spoilt = (from: string | RegExp, to: string) => good.replace(from, to);

const plain = (sentences: readonly string[]) =>
  sentences.map((one) => one.replaceAll(/[\u00a0\u202f]/g, ' '));

const bad: Array<[string, string | Buffer, string, string]> = [
  ['nothing', '', 'Le fichier est vide.', 'The file is empty.'],
  [
    'an image',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
    'Ce fichier n’est pas un tableau : donnez un fichier CSV ou XLSX.',
    'This file is not a table: give a CSV or XLSX file.',
  ],
  [
    'a missing column',
    good.replaceAll(/^[^,]*,/gm, ''),
    'Il manque la colonne « nom » : ajoutez-la',
    'The column “nom” is missing: add it',
  ],
  [
    'a column that nobody knows',
    spoilt('langue', 'région'),
    'La colonne « région » n’est pas reconnue : dites ce qu’elle contient (--map "région=…"), ou écartez-la (--map "région=-").',
    'The column “région” is not recognised: say what it holds (--map "région=…"), or leave it aside (--map "région=-").',
  ],
  [
    'a column too few',
    good.replaceAll(/^([^\n]*),[^,\n]*$/gm, '$1'),
    'L’évaluation est incomplète : il manque met_expectations.',
    'The evaluation is incomplete: met_expectations missing.',
  ],
  [
    'a column twice',
    spoilt('organisation', 'langue'),
    'La colonne « langue » est là deux fois',
    'The column “langue” is there twice',
  ],
  [
    'an address without its end',
    spoilt('personne03@example.org', 'personne03@example'),
    '4: l’adresse « personne03@example » est incomplète ou mal écrite.',
    '4: the address “personne03@example” is incomplete or misspelt.',
  ],
  [
    'an address twice',
    spoilt('personne03@example.org', 'Personne01@Example.org'),
    '4: l’adresse est déjà à la ligne 2.',
    '4: the address is already on line 2.',
  ],
  [
    'a sector that does not exist',
    spoilt(',university,2,', ',armée,2,'),
    '6: le milieu « armée » n’existe pas.',
    '6: there is no sector “armée”.',
  ],
  [
    'a theme that does not exist',
    spoilt(',2;3,oui', ',2;4,oui'),
    '4: le thème « 2;4 » n’existe pas.',
    '4: there is no theme “2;4”.',
  ],
  [
    'an unclear answer to the forum',
    spoilt(',1,oui,', ',1,peut-être,'),
    '2: « peut-être » ne dit pas si la personne est ouverte au forum : écrivez oui ou non.',
    '2: “peut-être” does not say whether the person is open to the forum: write oui or non.',
  ],
  [
    'another language',
    spoilt(',fr,4', ',es,4'),
    '2: la langue « es » n’est pas offerte : écrivez fr ou en.',
    '2: the language “es” is not offered: write fr or en.',
  ],
  [
    'a mark beyond five',
    spoilt(/,5\n/, ',6\n'),
    '2: la note « 6 » (met_expectations) n’est pas un nombre entier de 1 à 5.',
    '2: the mark “6” (met_expectations) is not a whole number from 1 to 5.',
  ],
  [
    'a cell too many',
    spoilt(/,5\n/, ',5,oui\n'),
    '2: il y a plus de cellules que de titres.',
    '2: there are more cells than titles.',
  ],
  [
    'a name of one letter',
    spoilt('Personne 01', 'P'),
    '2: le nom « P » n’est pas un nom de 2 à 80 caractères.',
    '2: the name “P” is not a name of 2 to 80 characters.',
  ],
  [
    'a quotation mark that is not closed',
    spoilt('Belliterre"', 'Belliterre'),
    'Un guillemet est mal placé ou pas refermé',
    'A quotation mark is misplaced or not closed',
  ],
  [
    'a workbook of titles alone',
    workbook([['nom', 'courriel', 'themes', 'ouvert_au_forum']]),
    'Le fichier n’a que sa ligne de titres : aucune réponse à importer.',
    'The file has nothing but its line of titles: no answers to import.',
  ],
];

describe('a bad file', () => {
  it.each(bad)(
    'with %s is refused in one clear sentence of each language, and changes nothing',
    async (_what, file, fr, en) => {
      const before = await written(app);
      const said = await refusal(file);
      expect(said.fr).toHaveLength(1);
      expect(plain(said.fr)[0]).toContain(fr);
      expect(plain(said.en)[0]).toContain(en);
      expect(await written(app)).toEqual(before);
    },
  );

  it('has all its bad rows listed at once', async () => {
    const file = spoilt('personne03@example.org', 'personne03')
      .replace(',2;3,oui,', ',9,oui,')
      .replace(/,4\n/, ',0\n');
    expect(plain((await refusal(file)).fr)).toEqual([
      '3: la note « 0 » (met_expectations) n’est pas un nombre entier de 1 à 5.',
      '4: l’adresse « personne03 » est incomplète ou mal écrite.',
      '4: le thème « 9 » n’existe pas.',
    ]);
  });

  it('may come with titles of its own, once told what they mean', async () => {
    const own = spoilt('nom,courriel,', 'Participant,Adresse électronique,').replace(/\n/, ',Remarque\n');
    const mapping = { participant: 'nom', 'adresse électronique': 'courriel', Remarque: '-' };
    expect(plain((await refusal(own)).fr)[0]).toContain('--map "Participant=…"');
    const report = await app
      .get(ParticipantsImportService)
      .import(SYSTEM, { event: concertAction.slug, file: Buffer.from(own), mapping, dryRun: true });
    expect(report.created).toBe(14);
    expect(plain((await refusal(own, { Autre: 'nom' })).fr)).toEqual([
      'Le fichier n’a pas de colonne « Autre » : vérifiez --map.',
    ]);
    expect(plain((await refusal(own, { Participant: 'prénom' })).fr)[0]).toContain(
      'Le champ « prénom » n’existe pas',
    );
  });

  it('for an event that does not exist is refused', async () => {
    const attempt = app
      .get(ParticipantsImportService)
      .import(SYSTEM, { event: 'aucun', file: questionnaire });
    await expect(attempt).rejects.toMatchObject({ code: 'no-such-event', params: { slug: 'aucun' } });
    expect(await attempt.catch((error: unknown) => error)).toBeInstanceOf(AppError);
  });
});

describe('the same questionnaire in other files', () => {
  const semicolons = good
    .replaceAll(/"([^"]*)"/g, (_all, words: string) => words.replaceAll(',', '‚'))
    .replaceAll(';', '+')
    .replaceAll(',', ';');
  const windows = Buffer.from(semicolons.replaceAll('‚', ' ').replaceAll('’', "'"), 'latin1');
  const cells = good
    .trim()
    .split('\n')
    .map((line) => line.replace(/"([^"]*)"/, (_all, words: string) => words.replace(',', ' ')).split(','));
  const xlsx = workbook(cells.map((row) => row.map((cell) => (/^\d$/.test(cell) ? Number(cell) : cell))));

  it.each([
    ['with a mark', Buffer.from(`\ufeff${good}`)],
    ['separated by semicolons, in Windows-1252', windows],
    ['separated by tabs', Buffer.from(semicolons.replaceAll(';', '\t'))],
    ['as a workbook', xlsx],
  ])('%s says the same', async (_what, file) => {
    const request = { event: concertAction.slug, dryRun: true };
    const service = app.get(ParticipantsImportService);
    const expected = await service.import(SYSTEM, { ...request, file: questionnaire });
    expect(await service.import(SYSTEM, { ...request, file })).toEqual(expected);
  });
});

describe('the sentences of the import', () => {
  it('take the same arguments in both languages', () => {
    expect(auditCatalogue(importProblems)).toEqual([]);
  });
});
