import { describe, expect, it } from '@jest/globals';
import { FileProblem } from './file-problem.js';
import { readTable } from './read-table.js';
import { IMPORT_LIMITS } from './table.js';
import { workbook, zip } from './workbook.fixture.js';

const text = 'nom,milieu\n"École, secondaire",université\n\nÉmilie,"deux\nlignes"\n';
const expected = {
  header: ['nom', 'milieu'],
  rows: [
    { line: 2, cells: ['École, secondaire', 'université'] },
    { line: 5, cells: ['Émilie', 'deux lignes'] },
  ],
};

const windows = (words: string) => Buffer.from(words, 'latin1');
const utf16 = (words: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);

async function problem(bytes: Buffer): Promise<string> {
  const error = await readTable(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FileProblem) return error.code;
  throw error ?? new Error('it was read');
}

describe('a table', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', utf16(text)],
    ['Windows-1252', windows(text)],
    ['lines that end in CR LF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    [
      'semicolons',
      Buffer.from(text.replace('nom,milieu', 'nom;milieu').replace('",', '";').replace('lie,', 'lie;')),
    ],
    [
      'tabs',
      Buffer.from(text.replace('nom,milieu', 'nom\tmilieu').replace('",', '"\t').replace('lie,', 'lie\t')),
    ],
  ])('is read in %s', async (_what, bytes) => {
    expect(await readTable(bytes)).toEqual(expected);
  });

  it('reads the typographic signs of Windows-1252, and letters written in two parts', async () => {
    const table = await readTable(
      Buffer.from([...windows('a,b\nl'), 0x92, ...windows('un,'), 0x9c, ...windows('uvre\n')]),
    );
    expect(table.rows[0]?.cells).toEqual(['l’un', 'œuvre']);
    expect((await readTable(Buffer.from('a,b\nE\u0301mile,x'))).rows[0]?.cells[0]).toBe('Émile');
  });

  it('leaves out the empty columns and rows that spreadsheets add', async () => {
    const table = await readTable(Buffer.from('a;b;;\n1;2;;\n;;;\n'));
    expect(table).toEqual({ header: ['a', 'b'], rows: [{ line: 2, cells: ['1', '2'] }] });
  });

  it('is read from the first sheet of a workbook, whatever its cells hold', async () => {
    const bytes = workbook([
      ['nom', 'note', 'ouvert'],
      ['Émilie & <Cie>', 4, true],
      [null, null, null],
      ['Zoé', null, false],
    ]);
    expect(await readTable(bytes)).toEqual({
      header: ['nom', 'note', 'ouvert'],
      rows: [
        { line: 2, cells: ['Émilie & <Cie>', '4', 'true'] },
        { line: 4, cells: ['Zoé', '', 'false'] },
      ],
    });
  });

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['blanks alone', Buffer.from(' \n\t\n'), 'file-empty'],
    ['one column', Buffer.from('nom\nÉmilie\n'), 'file-one-column'],
    ['titles alone', Buffer.from('nom,milieu\n'), 'file-no-rows'],
    ['a quotation mark that is not closed', Buffer.from('a,b\n"1,2\n3,4\n'), 'file-broken-quotes'],
    ['a quotation mark in a word', Buffer.from('a,b\n1"x",2\n'), 'file-broken-quotes'],
    [
      'an image',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'file-not-a-table',
    ],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-old-excel'],
    [
      'a cut workbook',
      workbook([
        ['a', 'b'],
        [1, 2],
      ]).subarray(0, 400),
      'file-broken-workbook',
    ],
    ['an archive that is no workbook', zip({ 'a.txt': 'a' }), 'file-broken-workbook'],
    ['too much', Buffer.alloc(IMPORT_LIMITS.bytes + 1, 'a,b\n'), 'file-too-big'],
    ['too many rows', Buffer.from(`a,b\n${'1,2\n'.repeat(IMPORT_LIMITS.rows + 1)}`), 'file-too-many-rows'],
    ['too many columns', Buffer.from(`${'a,'.repeat(IMPORT_LIMITS.columns)}a\n1,2`), 'file-too-many-columns'],
  ])('is refused when the file is %s', async (_what, bytes, code) => {
    expect(await problem(bytes)).toBe(code);
  });

  it('is refused when a workbook hides more than it says', async () => {
    const bomb = zip({ 'xl/workbook.xml': Buffer.alloc(IMPORT_LIMITS.unpackedBytes + 1) }, 10);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problem(bomb)).toBe('file-broken-workbook');
  });
});
