import { describe, expect, it } from '@jest/globals';
import { Invalid } from '../errors/app-error.js';
import { decodeCursor, encodeCursor, toPage } from './cursor.js';

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it.each([[['2026-11-24T12:00:00.123456Z', '42']], [[null, 0]], [['é « à » \u{1f9f6}', -1.5]], [[]]])(
    'gives back the keys it was made of: %j',
    (keys) => {
      expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys);
    },
  );

  it('stands in an address as it is', () => {
    expect(encodeCursor(['ÿ?&#+/= \u{1f9f6}', '1'])).toMatch(/^[\w-]+$/);
  });

  it.each([
    '',
    'x',
    'nouvelle',
    '{}',
    '%00',
    forged('texte'),
    forged({ 0: 'a', 1: 'b', length: 2 }),
    forged(['seul']),
    forged(['un', 'deux', 'trois']),
    forged(['un', ['deux']]),
    forged(['un', { toString: 'deux' }]),
    forged(['un', true]),
    forged(null),
    `${'A'.repeat(100_000)}`,
  ])('that we did not make is refused at its field: %.60j', (text) => {
    const refusal = () => decodeCursor(text, 2);
    expect(refusal).toThrow(Invalid);
    expect(refusal).toThrow(expect.objectContaining({ fields: { cursor: { code: 'bad-cursor' } } }));
  });
});

describe('a page', () => {
  const rows = ['a', 'b', 'c'];
  const key = (row: string) => [row];

  it('ends where there is no more', () => {
    expect(toPage(rows, 3, key)).toEqual({ items: rows, next: null });
    expect(toPage([], 3, key)).toEqual({ items: [], next: null });
  });

  it('says where the next one begins when one more row was found', () => {
    const { items, next } = toPage(rows, 2, key);
    expect(items).toEqual(['a', 'b']);
    expect(decodeCursor(String(next), 1)).toEqual(['b']);
  });
});
