import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { assemble, assembler } from './assemble.js';
import { disassemble } from './disassemble.js';
import type { Message } from './message.js';
import { encodeChunk } from './quoted-printable.js';

const plain: Message = {
  messageId: 'mail.0f3a@forum.example.org',
  date: new Date('2026-11-24T12:00:00Z'),
  from: { address: 'forum@forum.example.org', name: 'Forum permanent' },
  to: { address: 'camille@example.org', name: 'Camille Exemple' },
  subject: 'Résumé de la semaine',
  text: 'Bonjour\n',
  html: '<p>Bonjour</p>\n',
};

const read = (message: Message) => simpleParser(assemble(message));

function lines(message: Message): string[] {
  return assemble(message).toString('latin1').split('\r\n');
}

const hostileSubjects = [
  'Résumé\r\nBcc: victime@example.org',
  'un\nBcc: victime@example.org',
  'un\rBcc: victime@example.org',
  'un\u0000deux\u0007trois',
  'un\u2028Bcc: x@example.org\u2029deux',
  'un\u0085Bcc: x@example.org',
  '=?UTF-8?Q?=0D=0ABcc:_x@example.org?=',
  '\r\n\r\n<script>alert(1)</script>',
];

describe('assembling a message', () => {
  it('gives the same bytes for the same input', () => {
    expect(assemble({ ...plain }).equals(assemble({ ...plain }))).toBe(true);
  });

  it('derives the boundary from the Message-ID', () => {
    const boundary = (message: Message) => /boundary="([^"]+)"/.exec(assemble(message).toString())?.[1];
    expect(boundary(plain)).not.toBe(boundary({ ...plain, messageId: 'mail.0f3b@forum.example.org' }));
  });

  it('is read back by an independent parser, text and HTML', async () => {
    const text =
      'Élève à l’école, « déjà » 🌍👩‍👩‍👧 = 100 %\n.\n..\nFrom nobody\nfin avec espace \n\ttabulation\t\n';
    const html = `<p lang="fr">${'long '.repeat(2000)}é🌍</p>\n`;
    const mail = await read({ ...plain, text, html });
    expect(mail.text).toBe(text);
    expect(mail.html).toBe(html);
    expect(mail.subject).toBe(plain.subject);
    expect(mail.from?.value).toEqual([{ address: 'forum@forum.example.org', name: 'Forum permanent' }]);
    expect(mail.date).toEqual(plain.date);
    expect(mail.messageId).toBe(`<${plain.messageId}>`);
  });

  it('writes only ASCII lines of 76 characters at the most, ended by CRLF', () => {
    const text = `${'é'.repeat(500)}\n${'mot '.repeat(300)}\r${'x'.repeat(76)}\r\n${' '.repeat(200)}\n🌍`;
    const message = { ...plain, text, subject: `${'Été '.repeat(40)}${'x'.repeat(200)}` };
    expect(assemble(message).toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]|[^\t\r\n\x20-\x7e]/);
    expect(Math.max(...lines(message).map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('never ends an encoded line with a space', () => {
    expect(lines({ ...plain, text: 'un \ndeux\t\n' }).filter((line) => /[ \t]$/.test(line))).toEqual([]);
  });

  it.each(hostileSubjects)('keeps the hostile subject %j in its header', async (subject) => {
    const mail = await read({ ...plain, subject });
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.text).toBe('Bonjour\n');
    expect(mail.subject).toBe(subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim());
  });

  it.each([
    ...hostileSubjects,
    '"Quoted" \\ back',
    'a@b.example, c@d.example',
    '<x@example.org>',
    'Ève (note)',
    'é"\\,;:<>@',
  ])('keeps the hostile name %j one name of one address', async (name) => {
    const mail = await read({ ...plain, to: { address: 'camille@example.org', name } });
    const to = Array.isArray(mail.to) ? mail.to.flatMap((each) => each.value) : mail.to?.value;
    expect(mail.headers.has('bcc')).toBe(false);
    expect(to).toEqual([
      { address: 'camille@example.org', name: name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() },
    ]);
  });

  it('reads back long subjects in every script, cut between characters only', async () => {
    const subject = `${'Économie sociale 🌍👩‍👩‍👧 '.repeat(12)}数字参与${'х'.repeat(90)}`;
    expect((await read({ ...plain, subject })).subject).toBe(subject);
  });

  it('keeps an ordinary ASCII subject readable in the source', () => {
    expect(lines({ ...plain, subject: 'Weekly digest: 3 new messages' })).toContain(
      'Subject: Weekly digest: 3 new messages',
    );
  });

  it('says that it is automatic, in which language, and from which list', async () => {
    const mail = await read({
      ...plain,
      locale: 'fr',
      list: { id: 'resume.forum.example.org', name: 'Résumé', archiveUrl: 'https://forum.example.org/' },
      unsubscribeUrl: 'https://forum.example.org/courriels/desabonnement/abc',
      archivedAt: 'https://forum.example.org/discussions/1?message=2',
      inReplyTo: 'a@b',
      references: ['a@b', 'not one', 'c\r\nBcc: x@d', 'e@f'],
    });
    const raw = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.replace(/\r\n/g, '')]));
    expect(raw['auto-submitted']).toBe('Auto-Submitted: auto-generated');
    expect(raw['content-language']).toBe('Content-Language: fr');
    expect(raw['list-id']).toBe('List-Id: =?UTF-8?B?UsOpc3Vtw6k=?= <resume.forum.example.org>');
    expect(raw['list-archive']).toBe('List-Archive: <https://forum.example.org/>');
    expect(raw['list-unsubscribe']).toBe(
      'List-Unsubscribe: <https://forum.example.org/courriels/desabonnement/abc>',
    );
    expect(raw['list-unsubscribe-post']).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw['archived-at']).toBe('Archived-At: <https://forum.example.org/discussions/1?message=2>');
    expect(raw['in-reply-to']).toBe('In-Reply-To: <a@b>');
    expect(raw.references).toBe('References: <a@b> <e@f>');
  });

  it('refuses links that are not web addresses, and identifiers that are none', () => {
    expect(() => assemble({ ...plain, unsubscribeUrl: 'javascript:alert(1)' })).toThrow(RangeError);
    expect(() => assemble({ ...plain, messageId: 'a@b>\r\nBcc: x@y' })).toThrow(RangeError);
    expect(() => assemble({ ...plain, list: { id: 'x>\r\ny' } })).toThrow(RangeError);
  });

  it('joins parts encoded beforehand as if they had been one text', async () => {
    const parts = ['Début é', 'suite 🌍\n', '', '  milieu  ', '\nfin\n'];
    const chunks = parts.map(encodeChunk);
    const raw = assembler(plain)({ ...plain, text: chunks, html: chunks });
    const mail = await simpleParser(raw);
    expect(mail.text).toBe(parts.join(''));
    expect(mail.html).toBe(parts.join(''));
  });

  it('is taken apart again as it was put together, and takes nobody else’s mail apart', () => {
    const { headers, text, html } = disassemble(
      assemble({ ...plain, text: 'é = 🌍 \n', html: '<p>é</p>\n' }),
    );
    expect({ text, html }).toEqual({ text: 'é = 🌍 \n', html: '<p>é</p>\n' });
    expect(headers).toContainEqual({ name: 'To', value: 'Camille Exemple <camille@example.org>' });
    expect(() => disassemble(Buffer.from('From: x@example.org\r\n\r\nBonjour\r\n'))).toThrow(RangeError);
  });
});
