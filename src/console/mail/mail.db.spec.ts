import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditCatalogue } from '@forum/i18n';
import { readConfig } from '@forum/kernel';
import { ReplyAddresses } from '@forum/mail-out';
import { TEST_SECRET, type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { consoleOn, type Ran } from '../console.fixture.js';
import { mailMessages } from './mail.messages.js';

let test: TestDatabase;
let folder: string;
let run: (...words: string[]) => Promise<Ran>;
let to: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forum-mail-'));
  test = await testDatabase();
  run = consoleOn(test, { DATA_DIR: folder });
  await run('seed');
  await run('account', 'create', 'camille@example.org', '--name', 'Camille Fictive');
  const client = new Client(test.connection);
  await client.connect();
  await client.query(`update account_email set verified_at = now()`);
  const { rows } = await client.query(`
    select account_id as "accountId", (select min(id) from thread) as "threadId" from account_email`);
  await client.end();
  const addresses = new ReplyAddresses({ ...readConfig({}), sessionSecrets: [TEST_SECRET] });
  to = addresses.for(rows[0].accountId, rows[0].threadId);
});

afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

let written = 0;
async function receive(lines: readonly string[], ...options: string[]): Promise<Ran> {
  const file = path.join(folder, `${++written}.eml`);
  await writeFile(file, lines.join('\r\n'));
  return run('mail', 'receive', file, ...options);
}

describe('mail from the console', () => {
  const reply = () => [
    'From: camille@example.org',
    `To: ${to}`,
    'Message-ID: <1@mail.example.org>',
    '',
    'Oui.',
  ];

  it('is taken as if it had just arrived, and says what became of it in the contract’s words', async () => {
    const held = await receive(reply(), '--json');
    expect(held).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(held.out)).toMatchObject({ outcome: 'held', reason: 'first', words: 'Oui.' });
    const twice = await receive(reply());
    expect(twice.out).toContain('ignored');
    expect(twice.out).toContain('déjà reçu');
  });

  it('that reports a failure names whom, and counts nothing of mail that was not ours', async () => {
    const bounce = await receive(
      [
        'Return-Path: <>',
        'From: MAILER-DAEMON@mx.example.org',
        'To: forum@forum.localhost',
        'Subject: Undelivered Mail Returned to Sender',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example.org',
        '',
        'Final-Recipient: rfc822; nobody@example.org',
        'Action: failed',
        'Status: 5.1.1',
        '--b--',
      ],
      '--lang',
      'en',
    );
    expect(bounce.exit).toBe(0);
    expect(bounce.out).toContain('bounced');
    expect(bounce.out).toContain('nobody@example.org hard 5.1.1');
    expect(bounce.out).toContain('nothing is counted');
  });

  it.each([
    ['nothing but a line', ['x']],
    ['headers alone', ['From: x', '']],
    ['bytes', ['\0\xff\xfe']],
  ])('that is %s is taken too', async (_, lines) => {
    const { exit, out } = await receive(lines, '--json');
    expect(exit).toBe(0);
    expect(['answered', 'ignored', 'refused']).toContain(JSON.parse(out).outcome);
  });

  it('that is not there, or is empty, is refused in one sentence', async () => {
    const missing = await run('mail', 'receive', path.join(folder, 'absent.eml'));
    expect(missing).toMatchObject({ exit: 1, out: '' });
    expect(missing.err).toContain('n’existe pas');
    expect(await receive([''])).toMatchObject({ exit: 1, out: '' });
  });

  it('speaks whole sentences in both languages', () => {
    expect(auditCatalogue(mailMessages)).toEqual([]);
  });
});
