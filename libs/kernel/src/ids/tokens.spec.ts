import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isId } from './id.js';
import { deriveKey, equalBytes, hashToken, randomToken } from './tokens.js';

describe('tokens', () => {
  it('are 256 random bits that stand in an address, and never the same', () => {
    const made = Array.from({ length: 1_000 }, () => randomToken());
    expect(new Set(made).size).toBe(1_000);
    expect(made.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
    expect(randomToken(12)).toMatch(/^[\w-]{16}$/);
  });

  it('are kept as their SHA-256', () => {
    expect(hashToken('jeton')).toEqual(createHash('sha256').update('jeton').digest());
    expect(hashToken('jeton')).toHaveLength(32);
  });

  it('give keys that never cross from a purpose or a secret to another', () => {
    const key = deriveKey('secret', 'mail');
    expect(key).toHaveLength(32);
    expect(deriveKey('secret', 'mail')).toEqual(key);
    expect(deriveKey('secret', 'unsubscribe')).not.toEqual(key);
    expect(deriveKey('autre', 'mail')).not.toEqual(key);
  });

  it('are compared whole, whatever their lengths', () => {
    expect(equalBytes(Buffer.from('abc'), Buffer.from('abc'))).toBe(true);
    expect(equalBytes(Buffer.from('abc'), Buffer.from('abd'))).toBe(false);
    expect(equalBytes(Buffer.from('abc'), Buffer.from('abcd'))).toBe(false);
    expect(equalBytes(Buffer.alloc(0), Buffer.alloc(0))).toBe(true);
  });
});

describe('an id', () => {
  it.each(['1', '42', '999999999999999999'])('may be %s', (text) => expect(isId(text)).toBe(true));

  it.each(['', '0', '01', '-1', '1.0', '1e3', ' 1', '1\n', '١', '0x1', '9223372036854775808', "1'", 'null'])(
    'is never %j',
    (text) => expect(isId(text)).toBe(false),
  );
});
