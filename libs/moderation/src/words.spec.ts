import { parse } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { optionalWords, words } from './words.js';

describe('Words written to moderators and administrators', () => {
  it.each([
    ['un\u0000deux', 'undeux'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\u202eabc\u2066', 'abc'],
    ['e\u0301', 'é'],
    ['\ud800abc', '\ufffdabc'],
    ['  abc  ', 'abc'],
    ['\u0007\u001babc', 'abc'],
  ])('%j are kept as %j', (typed, kept) => {
    expect(parse(z.object({ text: words(1, 10) }), { text: typed })).toEqual({ text: kept });
  });

  it('are none when nothing of them is left', () => {
    const schema = z.object({ text: optionalWords(1, 10) });
    expect(parse(schema, { text: ' \u0000\u0007 ' })).toEqual({ text: undefined });
    expect(() => parse(z.object({ text: words(1, 10) }), { text: '\u0000' })).toThrow();
  });
});
