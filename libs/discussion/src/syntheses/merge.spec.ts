import { describe, expect, it } from '@jest/globals';
import { mergeSyntheses } from './merge.js';

const text = (agreed: string) => ({ agreed, questions: '', steps: '' });
const merged = (base: string, mine: string, theirs: string) =>
  mergeSyntheses(text(base), text(mine), text(theirs)).agreed;

describe('two texts written from a third', () => {
  it.each([
    ['a\nb', 'a\nb\nc', 'a\nb\nd', 'a\nb\nc\nd', 'what each added'],
    ['a\nb', 'a\nb', 'a', 'a', 'what one took out'],
    ['a\nb', 'b', 'a', '', 'what each took out'],
    ['a', 'A', 'a\nb', 'A\nb', 'a line that one changed'],
    ['a', 'A', 'A', 'A', 'the same change, once'],
  ])('are put together: %j, %j, %j', (base, mine, theirs, expected) => {
    expect(merged(base, mine, theirs)).toBe(expected);
  });

  it('are put together where one of the three is not there', () => {
    expect(mergeSyntheses(null, text('a'), text('b')).agreed).toBe('a\nb');
    expect(mergeSyntheses(text('a'), null, null).agreed).toBe('');
  });
});
