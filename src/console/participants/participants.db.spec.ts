import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditCatalogue } from '@forum/i18n';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOUNDING_FILE } from '../../seed/index.js';
import { consoleOn, type Ran } from '../console.fixture.js';
import { participantsMessages } from './participants.messages.js';

const FILE = path.join(path.dirname(FOUNDING_FILE), 'questionnaire-2007.csv');
const EVENT = 'concertaction-quebec-2007';
let test: TestDatabase;
let folder: string;
let run: (...words: string[]) => Promise<Ran>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forum-participants-'));
  test = await testDatabase();
  run = consoleOn(test);
  await run('seed');
});

afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const importFile = (file: string, ...more: string[]) =>
  run('participants', 'import', file, '--event', EVENT, ...more);

describe('importing participants from the console', () => {
  it('reports each row on a dry run, and writes nothing', async () => {
    for (let time = 0; time < 2; time++) {
      const { exit, out, err } = await importFile(FILE, '--dry-run');
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      const lines = plain(out).trim().split('\n');
      expect(lines).toHaveLength(25);
      expect(lines[0]).toBe('Ligne 2 : nouvelle personne; une invitation part');
      expect(lines[3]).toBe('Ligne 5 : comptée seulement (pas ouverte au forum); rien d’autre n’est gardé');
      expect(lines.slice(-2)).toEqual([
        '23 lignes : 14 personnes importées, 9 comptées seulement, 0 déjà connue.',
        'Essai : rien n’a été écrit, aucun courriel ne part.',
      ]);
      expect(out).not.toContain('Personne');
    }
  });

  it('imports once, says so the second time, and answers programs in JSON', async () => {
    expect(plain((await importFile(FILE)).out)).toContain('\n14 invitations partent.\n');
    const again = await importFile(FILE, '--lang', 'en');
    expect(again.out).toContain('Line 2: imported already; nothing changes\n');
    expect(again.out).toContain('23 rows: 0 people imported, 0 counted only, 23 already known.\n');
    const json = JSON.parse((await importFile(FILE, '--json')).out) as object;
    expect(json).toMatchObject({ event: EVENT, dryRun: false, known: 23, created: 0, refused: 0 });
  });

  it('lists the rows that refuse a file, and ends on one sentence', async () => {
    const bad = path.join(folder, 'bad.csv');
    await writeFile(bad, (await readFile(FILE, 'utf8')).replace('personne03@example.org', 'personne03'));
    const { exit, out, err } = await importFile(bad);
    expect(exit).toBe(1);
    expect(plain(out)).toBe('Ligne 4 : l’adresse « personne03 » est incomplète ou mal écrite.\n');
    expect(plain(err)).toBe(
      'Le fichier est refusé à cause de 1 ligne : corrigez, puis recommencez; rien n’a été changé.\n',
    );
  });

  it('takes other titles, told one by one', async () => {
    const own = path.join(folder, 'own.csv');
    await writeFile(own, (await readFile(FILE, 'utf8')).replace('nom,courriel', 'Qui?,Où = écrire'));
    const refused = await importFile(own);
    expect(refused.exit).toBe(1);
    expect(plain(refused.err)).toContain('--map "Qui?=…"');
    const told = await importFile(own, '--map', 'qui?=nom', '--map', 'Où = écrire=courriel', '--dry-run');
    expect(told).toMatchObject({ exit: 0, err: '' });
    const wrong = await importFile(own, '--map', 'courriel');
    expect(wrong.exit).toBe(2);
    expect(plain(wrong.err)).toContain('il faut colonne=champ');
  });

  it.each<[string, string[], string]>([
    [
      'a file that is not there',
      ['/nowhere.csv', '--event', EVENT],
      'Le fichier /nowhere.csv n’existe pas.\n',
    ],
    ['a folder', [tmpdir(), '--event', EVENT], `Le fichier ${tmpdir()} ne se lit pas.\n`],
    ['an event that is not there', [FILE, '--event', 'aucun'], 'Aucun événement ne s’appelle « aucun ».\n'],
  ])('refuses %s in one sentence', async (_what, words, sentence) => {
    const { exit, out, err } = await run('participants', 'import', ...words);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(plain(err)).toBe(sentence);
  });

  it('asks for the event', async () => {
    const { exit, err } = await run('participants', 'import', FILE);
    expect(exit).toBe(2);
    expect(plain(err)).toContain('L’option --event <SLUG> est nécessaire.');
  });
});

describe('the words of the import', () => {
  it('take the same arguments in both languages', () => {
    expect(auditCatalogue(participantsMessages)).toEqual([]);
  });
});
