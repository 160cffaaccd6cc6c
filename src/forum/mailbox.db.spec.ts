import { mkdtemp, rename, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sql, { Database, readConfig } from '@forum/kernel';
import { InboundLimits, ReceivedMailService } from '@forum/mail-in';
import { TEST_SECRET, type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import { LmtpDoor } from '../../apps/mailbox/src/lmtp-door.js';
import { ForumModule } from './forum.module.js';

let test: TestDatabase;
let folder: string;
const open: INestApplicationContext[] = [];

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'forum-lmtp-'));
});

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

/** The mailbox process, as PROCESS_ROLE=mailbox starts it. */
async function mailbox(listen: string): Promise<INestApplicationContext> {
  const config = readConfig({ SESSION_SECRETS: TEST_SECRET, LMTP_LISTEN: listen });
  const module = ForumModule.forRole('mailbox', { config, connection: test.connection, poolSize: 2 });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  open.push(app);
  return app;
}

const portOf = (app: INestApplicationContext) => app.get(LmtpDoor, { strict: false }).port ?? 0;
const message = (id: string, text = 'Oui.') =>
  `From: x@example.org\r\nMessage-ID: <${id}@example.org>\r\n\r\n${text}\r\n`;

async function hand(port: number, mail: { from: string; to: string[]; raw: string }) {
  const transport = createTransport({ host: '127.0.0.1', port, lmtp: true, ignoreTLS: true } as object);
  try {
    return await transport.sendMail({ envelope: { from: mail.from, to: mail.to }, raw: mail.raw });
  } finally {
    transport.close();
  }
}

const stored = (app: INestApplicationContext) =>
  app.get(Database).reader.rows<{ recipient: string; from: string | null; door: string; jobs: number }>(sql`
    select recipient, envelope_from as "from", door,
      (select count(*)::int from pgboss.job where name = 'mail-in.handle' and data->>'mailId' = received_mail.id::text) as jobs
    from received_mail order by id`);

/** The file of a socket at which nobody listens any more. */
async function leftBehind(file: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(`${file}.first`, resolve));
  await rename(`${file}.first`, file);
  await new Promise((resolve) => server.close(resolve));
}

describe('the LMTP door', () => {
  it('stores each message with its job before it says so, once for each recipient', async () => {
    const app = await mailbox('127.0.0.1:0');
    const to = ['reponse+abc@forum.localhost', 'Forum@forum.localhost'];
    const { accepted } = await hand(portOf(app), { from: 'x@example.org', to, raw: message('1') });
    expect(accepted).toEqual(to);
    expect(await stored(app)).toEqual([
      { recipient: 'reponse+abc@forum.localhost', from: 'x@example.org', door: 'lmtp', jobs: 1 },
      { recipient: 'forum@forum.localhost', from: 'x@example.org', door: 'lmtp', jobs: 1 },
    ]);
    await hand(portOf(app), { from: 'x@example.org', to, raw: message('1') });
    expect(await stored(app)).toHaveLength(2);
  });

  it('takes the reports that come from nobody, and no mail of another domain', async () => {
    const app = await mailbox('127.0.0.1:0');
    await hand(portOf(app), { from: '', to: ['forum@forum.localhost'], raw: message('2') });
    expect((await stored(app)).at(-1)).toMatchObject({ from: '' });
    const elsewhere = hand(portOf(app), { from: 'x@example.org', to: ['x@example.com'], raw: message('3') });
    await expect(elsewhere).rejects.toMatchObject({ responseCode: 550 });
  });

  it('refuses what is too large, and stores nothing of it', async () => {
    const app = await mailbox('127.0.0.1:0');
    const before = (await stored(app)).length;
    const large = message('4', `${'x'.repeat(990)}\r\n`.repeat(11_000));
    const sent = hand(portOf(app), { from: 'x@example.org', to: ['forum@forum.localhost'], raw: large });
    expect(await sent).toMatchObject({ accepted: [], response: '552 5.3.4 More than 10 MB' });
    expect(await stored(app)).toHaveLength(before);
  });

  it('leaves with its sender what cannot be stored', async () => {
    const app = await mailbox('127.0.0.1:0');
    await app.get(Database).reader.rows(sql`alter table received_mail rename to received_mail_away`);
    const sent = hand(portOf(app), {
      from: 'x@example.org',
      to: ['forum@forum.localhost'],
      raw: message('5'),
    });
    expect(await sent).toMatchObject({ accepted: [], response: '451 4.3.0 Not stored, try again later' });
    await app.get(Database).reader.rows(sql`alter table received_mail_away rename to received_mail`);
  });

  it('listens on a Unix socket, also where a process that was killed left its file', async () => {
    const socket = path.join(folder, 'lmtp.sock');
    await leftBehind(socket);
    await mailbox(socket);
    const greeting = await new Promise<string>((resolve, reject) => {
      const client = connect(socket);
      client.once('data', (data) => {
        client.destroy();
        resolve(String(data));
      });
      client.once('error', reject);
    });
    expect(greeting).toMatch(/^220 forum\.localhost LMTP/);
  });

  it('names the variable when somebody listens there already', async () => {
    const app = await mailbox('127.0.0.1:0');
    const config = readConfig({ LMTP_LISTEN: `127.0.0.1:${portOf(app)}` });
    const second = new LmtpDoor(
      config,
      app.get(ReceivedMailService, { strict: false }),
      app.get(InboundLimits, { strict: false }),
    );
    await expect(second.onApplicationBootstrap()).rejects.toMatchObject({ variable: 'LMTP_LISTEN' });
  });
});
