import { describe, expect, it } from '@jest/globals';
import { optionalLine, personName } from './person-name.js';

describe('a name', () => {
  it.each([
    ['Noé Fictif', 'Noé Fictif'],
    ['  Zoé\u00a0 de  la Test\n', 'Zoé de la Test'],
    ['Noe\u0301 Fictif', 'Noé Fictif'],
    ['Al', 'Al'],
    ['李 小', '李 小'],
    ["D'Arcy O’Neil-Élie", "D'Arcy O’Neil-Élie"],
    ['<b>Noé</b>', '<b>Noé</b>'],
    ['Noé\u202eéoN\u200b', 'NoééoN'],
    ['Noé\r\nBcc: all@example.org', 'Noé Bcc: all@example.org'],
  ])('%p is kept as %p', (typed, kept) => expect(personName.parse(typed)).toBe(kept));

  it.each(['', ' ', 'X', '42', '…', '\u200b\u200b\u200b', 'x'.repeat(81)])('%p is refused', (typed) =>
    expect(personName.safeParse(typed).success).toBe(false),
  );
});

describe('an optional line', () => {
  it.each([
    [undefined, null],
    [null, null],
    ['  ', null],
    [' Le  Groupe ', 'Le Groupe'],
  ])('%p is kept as %p', (typed, kept) => expect(optionalLine(20).parse(typed)).toBe(kept));

  it('has an end', () => expect(optionalLine(3).safeParse('four').success).toBe(false));
});
