import { readConfig } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { codeDigits, randomCode, SignInSecrets } from './sign-in-secrets.js';

const [NEW, OLD] = ['n'.repeat(32), 'o'.repeat(32)];
const secretsOf = (...secrets: string[]) =>
  new SignInSecrets(readConfig({ SESSION_SECRETS: secrets.join(' ') }));
const link = Buffer.from('one request');

describe('a code', () => {
  it('is six digits, zeros in front included', () => {
    const codes = Array.from({ length: 2_000 }, randomCode);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(1_950);
  });

  it.each(['482917', ' 482 917 ', '482-917', '482\u00a0917', '482\u2013917', '４８２９１７'])(
    'is read as people type or paste it: %p',
    (typed) => expect(codeDigits(typed)).toBe('482917'),
  );

  it.each(['', '48291', '4829177', '48291a', 'abcdef', '482917; drop table', '٤٨٢٩١٧'])(
    'is nothing else: %p',
    (typed) => expect(codeDigits(typed)).toBeNull(),
  );

  it('is kept as a keyed hash, good for its own request only', () => {
    const secrets = secretsOf(NEW);
    const hash = secrets.hashCode('482917', link);
    expect(secrets.matches('482917', link, hash)).toBe(true);
    expect(secrets.matches('482918', link, hash)).toBe(false);
    expect(secrets.matches('482917', Buffer.from('another'), hash)).toBe(false);
    expect(secretsOf(OLD).matches('482917', link, hash)).toBe(false);
  });

  it('asked for before the secrets were renewed is still good', () => {
    const hash = secretsOf(OLD).hashCode('482917', link);
    expect(secretsOf(NEW, OLD).matches('482917', link, hash)).toBe(true);
  });
});
