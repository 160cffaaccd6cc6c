import { FixedClock, NotFound, readConfig } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { MailTokens, type NewMailToken } from './mail-tokens.js';

const clock = new FixedClock('2026-11-24T12:00:00Z');
const expiresAt = new Date('2027-11-24T12:00:00Z');
const OLD = 'an old secret of thirty-two characters at least';
const NEW = 'a new secret of thirty-two characters at least!';

const tokensWith = (...secrets: string[]) =>
  new MailTokens({ ...readConfig({}), sessionSecrets: secrets }, clock);
const tokens = tokensWith(OLD);

const samples: NewMailToken[] = [
  { purpose: 'preferences', subject: { accountId: '1' }, expiresAt },
  { purpose: 'unsubscribe', subject: { accountId: '127' }, mailId: '128', expiresAt },
  {
    purpose: 'read',
    subject: { accountId: '9223372036854775807' },
    mailId: '9223372036854775807',
    expiresAt,
  },
  { purpose: 'confirm-subscription', subject: { address: 'camille+forum@example.org' }, expiresAt },
  { purpose: 'invitation', subject: { address: 'andré@example.org' }, mailId: '300', expiresAt },
];

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof NotFound) return error.code;
    throw error;
  }
  return 'accepted';
};

function misspelled(token: string): string[] {
  const places = Array.from(token, (character, at) => ({
    before: token.slice(0, at),
    character,
    after: token.slice(at + 1),
  }));
  return [
    ...['=', '==', 'A', '.', '\n'].map((tail) => token + tail),
    ...places.map(({ before }) => before),
    ...places.flatMap(({ before, character, after }) =>
      ['', character + character, character === 'A' ? 'B' : 'A', '=', ' ', 'é', '%00'].map(
        (other) => before + other + after,
      ),
    ),
  ];
}

describe.each(samples)('the mail token $purpose for $subject', (sample) => {
  const { purpose, ...payload } = sample;
  const token = tokens.issue(sample);

  it('says back exactly what it was issued for', () => {
    expect(tokens.verify(purpose, token)).toEqual(payload);
  });

  it('is the same each time, short, and fit for a URL', () => {
    expect(tokens.issue(sample)).toBe(token);
    expect(token).toMatch(/^[\w-]{28,90}$/);
  });

  it('is refused once any bit of it is changed', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const forged = Buffer.from(bytes);
      forged[bit >> 3] = (forged[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(codeOf(() => tokens.verify(purpose, forged.toString('base64url')))).toBe('token-invalid');
    }
  });

  it('is refused once any character of it is changed, dropped, doubled or followed', () => {
    for (const forged of misspelled(token)) {
      expect(codeOf(() => tokens.verify(purpose, forged))).toBe('token-invalid');
    }
  });

  it('serves no other purpose', () => {
    for (const other of samples.filter((each) => each.purpose !== purpose)) {
      expect(codeOf(() => tokens.verify(other.purpose, token))).toBe('token-invalid');
    }
  });

  it('expires at its second, and says that rather than that it is forged', () => {
    const later = new FixedClock(new Date(expiresAt.getTime() - 1000));
    const reader = new MailTokens({ ...readConfig({}), sessionSecrets: [OLD] }, later);
    expect(codeOf(() => reader.verify(purpose, token))).toBe('accepted');
    later.advance(1000);
    expect(codeOf(() => reader.verify(purpose, token))).toBe('token-expired');
  });

  it('is verified by a replaced secret while it is listed, and signed by the first', () => {
    const rotated = tokensWith(NEW, OLD);
    expect(rotated.verify(purpose, token)).toEqual(payload);
    expect(rotated.issue(sample)).not.toBe(token);
    expect(tokensWith(NEW).verify(purpose, rotated.issue(sample))).toEqual(payload);
    expect(codeOf(() => tokensWith(NEW).verify(purpose, token))).toBe('token-invalid');
  });
});

describe('mail tokens', () => {
  it('of two accounts, mails, expiries or kinds of subject all differ', () => {
    const base: NewMailToken = { purpose: 'read', subject: { accountId: '7' }, mailId: '8', expiresAt };
    const variants: NewMailToken[] = [
      base,
      { ...base, subject: { accountId: '8' } },
      { ...base, mailId: '7' },
      { ...base, expiresAt: new Date(expiresAt.getTime() + 1000) },
      { ...base, subject: { address: '\u0007' } },
      { purpose: 'read', subject: { accountId: '8' }, expiresAt },
    ];
    expect(new Set(variants.map((variant) => tokens.issue(variant))).size).toBe(variants.length);
  });

  it('are not made without a secret', () => {
    expect(() => tokensWith().issue(samples[0] as NewMailToken)).toThrow('session secret');
  });
});
