import { describe, expect, it } from '@jest/globals';
import { emailAddress } from './email-address.js';

describe('an address as people type it', () => {
  it('is kept in one spelling', () => {
    expect(emailAddress.parse(' Ana@Exemple.ORG ')).toBe('ana@exemple.org');
  });

  it.each([
    ['nothing', ' ', 'required'],
    ['a name alone', 'ana', 'bad-address'],
    ['an address cut short', 'ana@exemple', 'bad-address'],
    ['two of them', 'ana@exemple.org, bo@exemple.org', 'bad-address'],
  ])('is refused when it is %s', (_, typed, code) => {
    expect(emailAddress.safeParse(typed).error?.issues[0]?.message).toBe(code);
  });
});
