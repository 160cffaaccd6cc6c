import { describe, expect, it } from '@jest/globals';
import { textPieces } from './text-pieces.js';

const links = (text: string) =>
  textPieces(text, 'https://forum.test')
    .filter(({ href }) => href !== undefined)
    .map(({ href }) => href);

describe('The text of a mail', () => {
  it('keeps every character, links or not', () => {
    const text = 'Voir https://forum.test/a?b=c#d.\nPuis <https://forum.test/e>, ou https://autre.test/f.';
    expect(
      textPieces(text, 'https://forum.test')
        .map(({ text: piece }) => piece)
        .join(''),
    ).toBe(text);
  });

  it.each([
    [
      'Ouvrez https://forum.test/connexion/lien/abc_-9 maintenant',
      ['https://forum.test/connexion/lien/abc_-9'],
    ],
    ['(https://forum.test/a).', ['https://forum.test/a']],
    ['https://forum.test/a\nhttps://forum.test/b', ['https://forum.test/a', 'https://forum.test/b']],
    ['https://forum.test.evil.example/a', []],
    ['https://autre.example/?u=1', []],
    ['javascript:alert(1)', []],
  ])('leads to this forum alone: %j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});
