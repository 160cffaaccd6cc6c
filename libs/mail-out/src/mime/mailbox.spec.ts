import { Invalid } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { mailAddress, sameAddressKey } from './address.js';
import { parseMailbox } from './mailbox.js';

describe('an address', () => {
  it.each([
    ['Camille@Exemple.ORG', 'Camille@exemple.org'],
    ['camille+forum@exemple.org', 'camille+forum@exemple.org'],
    ['camille@québec.example', 'camille@xn--qubec-csa.example'],
    ['andré@exemple.org', 'andré@exemple.org'],
    ["o'brien@exemple.org", "o'brien@exemple.org"],
    ['root@localhost', 'root@localhost'],
  ])('reads %s as %s', (given, expected) => {
    expect(mailAddress(given)).toBe(expected);
  });

  it.each([
    '',
    '@',
    'camille',
    'camille@',
    '@exemple.org',
    'a@b@exemple.org',
    'a b@exemple.org',
    'a@exem ple.org',
    'a@exemple.org\r\nBcc: x@exemple.org',
    'a\r\nRCPT TO:<x@exemple.org>@exemple.org',
    '"a b"@exemple.org',
    'a@exemple..org',
    '.a@exemple.org',
    'a.@exemple.org',
    'a..b@exemple.org',
    'a@-exemple.org',
    'a@%65xemple.org',
    'a@127.0.0.1',
    'a@123',
    'a@[127.0.0.1]',
    'a,b@exemple.org',
    '<a@exemple.org>',
    'a@exemple.org,b@exemple.org',
    `${'a'.repeat(65)}@exemple.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${'bbbb.'.repeat(60)}org`,
  ])('refuses %j', (given) => {
    expect(() => mailAddress(given)).toThrow(Invalid);
  });

  it('has one key whatever its case or the writing of its domain', () => {
    expect(sameAddressKey('Camille@Québec.example')).toBe(sameAddressKey('camille@xn--qubec-csa.example'));
  });
});

describe('a mailbox as operators write it', () => {
  it.each([
    ['forum@exemple.org', { address: 'forum@exemple.org' }],
    ['Forum permanent <forum@exemple.org>', { address: 'forum@exemple.org', name: 'Forum permanent' }],
    [
      '"Forum, \\"le\\" permanent" <forum@exemple.org>',
      { address: 'forum@exemple.org', name: 'Forum, "le" permanent' },
    ],
  ])('reads %s', (given, expected) => {
    expect(parseMailbox(given)).toEqual(expected);
  });

  it('refuses what is no mailbox', () => {
    expect(() => parseMailbox('Forum <pas une adresse>')).toThrow(Invalid);
  });
});
