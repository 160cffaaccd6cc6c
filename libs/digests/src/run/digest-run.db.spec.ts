import { startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { DigestWorld, days } from '../digests.fixture.js';

let world: DigestWorld;
let server: TestSmtpServer;

beforeAll(async () => {
  server = await startSmtpServer();
  world = await DigestWorld.open({
    SMTP_URL: server.url,
    MAIL_FROM: 'forum@forum.test',
    MAIL_DOMAIN: 'forum.test',
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
  });
});

afterEach(() => {
  server.failWith(undefined);
  server.received.length = 0;
});

afterAll(async () => {
  await world.close();
  await server.close();
});

const nextTuesday = () => days(8);
const mailTo = async (address: string): Promise<ParsedMail[]> =>
  Promise.all(server.received.filter(({ to }) => to.includes(address)).map(({ raw }) => simpleParser(raw)));

describe('digests run', () => {
  it('sends a reply once to the other subscriber of its theme, and not to the subscriber of another', async () => {
    const writer = await world.reader([2], { name: 'Mei Prototype' });
    const other = await world.reader([2], { name: 'Camille Exemple' });
    const elsewhere = await world.reader([1]);
    const thread = await world.thread({ by: writer });
    await world.post({ thread, by: writer, text: 'Il manque les tables régionales.' });
    const report = await world.run({ at: nextTuesday() });
    expect(report).toMatchObject({
      planned: 3,
      composed: 1,
      sent: 1,
      skipped: { empty: 2 },
      deferred: 0,
      failed: 0,
    });
    const [mail] = await mailTo(other.address);
    expect(server.received).toHaveLength(1);
    expect(mail?.text).toContain('Il manque les tables régionales.');
    expect(await mailTo(elsewhere.address)).toEqual([]);
    expect(await world.run({ at: nextTuesday() })).toMatchObject({ planned: 0, sent: 0 });
  });
});
