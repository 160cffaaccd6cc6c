import { describe, expect, it } from '@jest/globals';
import { keepableBody } from './keepable-body.js';

describe('a body', () => {
  it.each<[unknown, unknown]>([
    [
      { title: 'un\u0000deux', leads: ['2\u0000A', '2B'], n: 1 },
      { title: 'undeux', leads: ['2A', '2B'], n: 1 },
    ],
    [{ a: { b: [{ c: '\u0000' }] } }, { a: { b: [{ c: '' }] } }],
    [
      { 'na\u0000me': 'x', other: 'y' },
      { name: 'x', other: 'y' },
    ],
    ['un\u0000deux', 'undeux'],
    [['\u0000'], ['']],
  ])('loses what no text can be kept with: %j', (body, kept) => {
    expect(keepableBody(body)).toEqual(kept);
  });

  it.each([null, undefined, 7, true, '', 'é \u{1f9f6}', { a: null, b: [1, 'x'] }])(
    'stays as it is otherwise: %j',
    (body) => {
      const before = structuredClone(body);
      expect(keepableBody(body)).toBe(body);
      expect(body).toEqual(before);
    },
  );
});
