import { describe, expect, it } from '@jest/globals';
import { cleanLine } from './clean-line.js';
import { excerpt } from './excerpt.js';

describe('cleanLine', () => {
  it.each([
    ['  Un   titre\n\tlong  ', 'Un titre long'],
    ['Cafe\u0301', 'Café'],
    ['Titre\u00a0: suite', 'Titre\u00a0: suite'],
    ['a\u00a0 b', 'a b'],
    ['\u202eevil\u202c', 'evil'],
    ['a\u0000b\u001bc\u0085d', 'abc d'],
    ['a\u200bb\ufeffc\u2060d\u00ade', 'abcde'],
    ['Ève\r\nBcc: x@y.ca', 'Ève Bcc: x@y.ca'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['a \u200d b', 'a b'],
    ['\u0301a', 'a'],
    ['a\ud800b', 'ab'],
    [`a${'\u0301'.repeat(50)}`, `á${'\u0301'.repeat(6)}`],
  ])('%j becomes %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
    expect(cleanLine(kept)).toBe(kept);
  });

  it.each([
    '',
    '   ',
    '\u200b\u200d\u2060',
    '\u3164\u3164',
    '\u2800',
    '\u0301',
    '\u{e0067}',
    '\u00a0\u202f',
    '\ufe0f',
  ])('%j has nothing to see in it', (invisible) => {
    expect(cleanLine(invisible)).toBe('');
  });
});

describe('excerpt', () => {
  it('leaves a short text whole, on one line', () => {
    expect(excerpt('Un\n\ntexte  court.', 40)).toBe('Un texte court.');
    expect(excerpt('', 40)).toBe('');
  });

  it('cuts between words, without what would hang at the end', () => {
    expect(excerpt('Les plateformes permanentes, ou le temps', 28)).toBe('Les plateformes permanentes…');
    expect(excerpt('Les plateformes permanentes, ou le temps', 27)).toBe('Les plateformes…');
    expect(excerpt('Un deux trois', 8)).toBe('Un deux…');
  });

  it('never cuts a character as people see it', () => {
    for (let length = 2; length < 40; length += 1) {
      const cut = excerpt('👩‍👩‍👧‍👦'.repeat(10), length);
      expect(cut.length).toBeLessThanOrEqual(length);
      expect(cut.replaceAll('👩‍👩‍👧‍👦', '')).toBe('…');
    }
  });

  it('costs no more for a long text than for its beginning', () => {
    expect(excerpt('a'.repeat(10_000_000), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(excerpt(`a${' '.repeat(1_000_000)}b`, 10)).toBe('a…');
  });
});
