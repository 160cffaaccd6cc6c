import { describe, expect, it } from '@jest/globals';
import { readAddresses, readMessageIds } from './addresses.js';
import { decodeBytes } from './charset.js';
import { decodeWords } from './encoded-words.js';
import { readParameters } from './parameters.js';
import { readMessage } from './read-message.js';

const read = (text: string) => readMessage(Buffer.from(text, 'latin1'));

describe('a raw message', () => {
  it('is read into its parts, with boundaries within boundaries', () => {
    const mail = read(
      [
        'From: Camille <camille@example.org>',
        'Content-Type: multipart/mixed; boundary="a"',
        '',
        'preamble',
        '--a',
        'Content-Type: multipart/alternative; boundary=ab',
        '',
        '--ab',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'L=C3=A9gende =',
        'longue',
        '--ab',
        'Content-Type: text/html',
        '',
        '<p>x</p>',
        '--ab--',
        '--a',
        "Content-Disposition: attachment; filename*0*=utf-8'fr'caf%C3%A9; filename*1*=.txt",
        'Content-Type: application/octet-stream',
        'Content-Transfer-Encoding: base64',
        '',
        'Ym9uam91cg==',
        '--a--',
        'epilogue',
      ].join('\r\n'),
    );
    expect([...mail.walk()].map(({ type }) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'application/octet-stream',
    ]);
    const [, , plain, html, file] = [...mail.walk()];
    expect(plain?.text()).toBe('Légende longue');
    expect(html?.isAttachment).toBe(false);
    expect(file?.fileName).toBe('café.txt');
    expect(file?.bytes().toString()).toBe('bonjour');
  });

  it.each([
    ['nothing at all', ''],
    ['lines without headers', 'bonjour\n\nau revoir'],
    ['a multipart without a boundary', 'Content-Type: multipart/mixed\n\nbonjour'],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=x\n\nbonjour'],
    ['a boundary that never closes', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nbonjour'],
    ['a charset that no one knows', 'Content-Type: text/plain; charset=klingon\n\nbonjour'],
    ['base64 that is none', 'Content-Transfer-Encoding: base64\n\n????=é'],
    ['NUL bytes', 'Subject: a\0b\n\nbon\0jour'],
  ])('that is %s is text, and no error', (_, text) => {
    for (const part of read(text).walk()) expect(part.text()).not.toContain('\0');
  });

  it('is read in a moment whatever is nested, repeated or never ends', () => {
    const nested = Array.from(
      { length: 5_000 },
      (_, at) => `--b\nContent-Type: multipart/mixed; boundary=b${at}\n\n`,
    );
    const hostile = [
      `Content-Type: multipart/mixed; boundary=b\n\n${nested.join('')}`,
      `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`,
      `From: ${'('.repeat(100_000)}\nSubject: ${'=?utf-8?q?'.repeat(50_000)}\n\nx`,
      `${'X-Y: z\n'.repeat(100_000)}\nx`,
      `Content-Type: text/plain;${' a="\\'.repeat(50_000)}\n\nx`,
      `Content-Type: message/rfc822\n\n`.repeat(20_000),
      `Content-Transfer-Encoding: quoted-printable\n\n${'='.repeat(2_000_000)}`,
      `\n${'\t \n'.repeat(500_000)}`,
    ];
    for (const text of hostile) {
      const before = performance.now();
      const mail = read(text);
      for (const part of mail.walk()) part.text();
      readAddresses(mail.headers.raw('from'));
      mail.headers.text('subject');
      expect(performance.now() - before).toBeLessThan(1_000);
    }
  });
});

describe('words of a header', () => {
  it.each([
    ['=?UTF-8?Q?Caf=C3=A9_cr=C3=A8me?=', 'Café crème'],
    ['=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=', 'éé'],
    // A letter cut in two by the program that folded it.
    ['=?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9?=', 'été'],
    ['Re: =?iso-8859-1?q?=E9t=E9?= 2026', 'Re: été 2026'],
    ['=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['caf\xc3\xa9', 'café'],
    ['caf\xe9', 'café'],
    ['=?x?y?z', '=?x?y?z'],
  ])('%j are read %j', (given, wanted) => expect(decodeWords(given)).toBe(wanted));

  it.each([
    ['text/plain; charset="utf-8"; format=flowed', 'text/plain', { charset: 'utf-8', format: 'flowed' }],
    ['attachment; filename="a;b \\"c\\".txt"', 'attachment', { filename: 'a;b "c".txt' }],
    ["x/y; name*=iso-8859-1'fr'%E9t%E9.pdf", 'x/y', { name: 'été.pdf' }],
    ['', '', {}],
  ])('%j are a value and parameters', (given, value, parameters) => {
    const found = readParameters(given);
    expect(found.value).toBe(value);
    expect(Object.fromEntries(found.parameters)).toEqual(parameters);
  });

  it.each([
    ['Camille <camille@example.org>', [{ address: 'camille@example.org', name: 'Camille' }]],
    [
      '"Roy, Camille" <c@example.org>, d@example.org (Denis)',
      [
        { address: 'c@example.org', name: 'Roy, Camille' },
        { address: 'd@example.org', name: '' },
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['"evil@example.org" <good@example.org>', [{ address: 'good@example.org', name: 'evil@example.org' }]],
    ['=?utf-8?q?Andr=C3=A9?= <a@example.org>', [{ address: 'a@example.org', name: 'André' }]],
    ['', []],
  ])('%j name these people', (given, wanted) => expect(readAddresses(given)).toEqual(wanted));

  it('hold Message-IDs', () => {
    expect(readMessageIds('<a@b> <c@d>\t<e@f>, nothing')).toEqual(['a@b', 'c@d', 'e@f']);
  });
});

describe('bytes of a charset', () => {
  it.each([
    ['iso-8859-1', 'c3a9', 'Ã©'],
    ['utf-8', 'c3a9', 'é'],
    ['us-ascii', 'c3a9', 'é'],
    ['', 'e9', 'é'],
    ['windows-1252', '80', '€'],
    ['utf-8', 'e9', '\ufffd'],
    ['"UTF-8"', 'c3a9', 'é'],
    ['koi8-r', 'd0d2c9d7c5d4', 'привет'],
    ['gb2312', 'c4e3bac3', '你好'],
    ['utf-16le', 'e900', 'é'],
    ['utf-7', Buffer.from('+AOk-t+AOk-').toString('hex'), 'été'],
    ['no-such-charset', 'e9', 'é'],
  ])('%s are read as they mean: %s', (charset, hex, text) => {
    expect(decodeBytes(Buffer.from(hex, 'hex'), charset)).toBe(text);
  });
});
