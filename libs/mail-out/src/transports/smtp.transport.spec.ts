import { generateKeyPairSync, verify as verifySignature } from 'node:crypto';
import { startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterEach, describe, expect, it } from '@jest/globals';
import { assemble } from '../mime/assemble.js';
import type { Delivery } from './mail-transport.js';
import { SmtpTransport } from './smtp.transport.js';

const raw = assemble({
  messageId: 'mail.1@forum.example.org',
  date: new Date('2026-11-24T12:00:00Z'),
  from: { address: 'forum@forum.example.org', name: 'Forum permanent' },
  to: { address: 'camille@example.org' },
  subject: 'Été',
  text: '.un\n..deux\n.\n',
  html: '<p>.un</p>\n',
  unsubscribeUrl: 'https://forum.example.org/courriels/desabonnement/x',
});
const delivery: Delivery = {
  messageId: 'mail.1@forum.example.org',
  to: 'camille@example.org',
  raw,
};

let server: TestSmtpServer;
let transport: SmtpTransport;

async function start(options: Parameters<typeof startSmtpServer>[0] = {}): Promise<void> {
  server = await startSmtpServer(options);
  transport = new SmtpTransport({
    url: server.url,
    envelopeFrom: 'forum@forum.example.org',
    maxConnections: 2,
  });
}

afterEach(async () => {
  await transport.close();
  await server.close();
});

describe('sending by SMTP', () => {
  it('hands the message over byte for byte, to its one recipient', async () => {
    await start();
    expect(await transport.deliver(delivery)).toMatchObject({ outcome: 'accepted' });
    expect(server.received).toEqual([{ from: 'forum@forum.example.org', to: [delivery.to], raw }]);
  });

  it('keeps its connections open between messages, and no more of them than it was told', async () => {
    await start();
    await Promise.all(Array.from({ length: 20 }, () => transport.deliver(delivery)));
    expect(server.received).toHaveLength(20);
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  it.each([
    { failure: { code: 550, at: 'recipient' }, outcome: 'rejected' },
    { failure: { code: 554, at: 'message' }, outcome: 'rejected' },
    { failure: { code: 552, at: 'sender' }, outcome: 'rejected' },
    { failure: { code: 450, at: 'recipient' }, outcome: 'temporary' },
    { failure: { code: 451, at: 'message' }, outcome: 'temporary' },
    { failure: { code: 550, at: 'sender' }, outcome: 'temporary' },
    { failure: { code: 421, at: 'recipient' }, outcome: 'temporary' },
  ] as const)('takes $failure.code at the $failure.at as $outcome', async ({ failure, outcome }) => {
    await start({ failWith: { ...failure, text: 'no such person here' } });
    const result = await transport.deliver(delivery);
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toContain(String(failure.code));
    expect(server.received).toEqual([]);
  });

  it('goes on with the next message after a refusal', async () => {
    await start({ failWith: (to) => (to.startsWith('nobody') ? { code: 550 } : undefined) });
    const results = await Promise.all(
      ['nobody@example.org', 'camille@example.org', 'nobody@example.org', 'dominique@example.org'].map((to) =>
        transport.deliver({ ...delivery, to }),
      ),
    );
    expect(results.map((result) => result.outcome)).toEqual(['rejected', 'accepted', 'rejected', 'accepted']);
    expect(server.received).toHaveLength(2);
  });

  it('calls a server that is not there temporary', async () => {
    await start();
    await server.close();
    expect((await transport.deliver(delivery)).outcome).toBe('temporary');
  });

  it('calls a connection cut before the answer temporary, and sends nothing again by itself', async () => {
    await start({ delay: 300 });
    const sending = transport.deliver(delivery);
    while (server.unanswered() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    server.cut();
    expect((await sending).outcome).toBe('temporary');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(server.unanswered()).toBe(0);
    expect(server.received.length).toBeLessThanOrEqual(1);
  });

  it.each(['a@example.org\r\nRCPT TO:<b@example.org>', '<a@example.org>', ''])(
    'refuses the envelope address %j without a word to the server',
    async (to) => {
      await start();
      expect((await transport.deliver({ ...delivery, to })).outcome).toBe('rejected');
      expect(server.received).toEqual([]);
    },
  );
});

describe('an unusual but true address', () => {
  it.each(["o'brien@example.org", 'camille+forum@example.org', 'andré@example.org'])(
    'reaches the server as %s',
    async (to) => {
      await start();
      expect((await transport.deliver({ ...delivery, to })).outcome).toBe('accepted');
      expect(server.received[0]?.to).toEqual([to]);
    },
  );
});

describe('signing with DKIM', () => {
  it('signs what RFC 8058 asks for, with a signature that the public key verifies', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    server = await startSmtpServer();
    const dkim = { domain: 'forum.example.org', selector: 'f1', privateKey: pem.replaceAll('\n', '\\n') };
    transport = new SmtpTransport({ url: server.url, envelopeFrom: 'forum@forum.example.org', dkim });
    await transport.deliver(delivery);
    const signed = (server.received[0]?.raw ?? Buffer.alloc(0)).toString('latin1');
    const header = /^DKIM-Signature:(?:.|\r\n[ \t])*/m.exec(signed)?.[0] ?? '';
    const tag = (name: string) =>
      new RegExp(`[; \\t]${name}=([^;]*)`).exec(header)?.[1]?.replace(/\s/g, '') ?? '';
    expect(tag('d')).toBe('forum.example.org');
    const covered = tag('h').toLowerCase().split(':');
    expect(covered).toEqual(expect.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post']));
    // RFC 6376 §3.4.2 and §3.7: the signed headers, relaxed, then the signature's own with an empty b=.
    const relaxed = (line: string) => {
      const [name = '', ...value] = line.split(':');
      return `${name.toLowerCase().trim()}:${value
        .join(':')
        .replace(/\r\n/g, '')
        .replace(/[ \t]+/g, ' ')
        .trim()}`;
    };
    const lines = signed.slice(0, signed.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
    const find = (name: string) => lines.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? '';
    const toSign =
      covered.map((name) => `${relaxed(find(name))}\r\n`).join('') +
      relaxed(header).replace(/b=[^;]*$/, 'b=');
    const signature = Buffer.from(tag('b'), 'base64');
    expect(verifySignature('sha256', Buffer.from(toSign, 'latin1'), publicKey, signature)).toBe(true);
  });
});
