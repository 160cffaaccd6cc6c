import { describe, expect, it } from '@jest/globals';
import { Reach } from './reach.js';

describe('where the forum goes by itself', () => {
  const reach = new Reach();

  it.each(['192.0.2.1', '8.8.8.8', '2001:4860:4860::8888'].slice(1))(
    'is %s, on the public internet',
    (address) => {
      expect(reach.allowsAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'exemple',
    '',
  ])('is never %s', (address) => {
    expect(reach.allowsAddress(address)).toBe(false);
  });

  it('is the web’s own ports', () => {
    expect(['', '80', '443', '22', '5432', '3000'].filter((port) => reach.allowsPort(port))).toEqual([
      '',
      '80',
      '443',
    ]);
  });
});
