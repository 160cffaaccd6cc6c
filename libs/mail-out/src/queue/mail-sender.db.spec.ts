import { Boss, Invalid, sql } from '@forum/kernel';
import { startSmtpServer, type TestApplication, type TestSmtpServer } from '@forum/test-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { Suppressions } from '../suppression/suppressions.js';
import type { MailEntity } from './mail.entity.js';
import { SEND_MAIL } from './mail-queue.js';
import { MailSender } from './mail-sender.js';
import { enqueue, mailWorld, smtpEnvironment } from './mail-world.fixture.js';

let server: TestSmtpServer;
let world: TestApplication;

beforeAll(async () => {
  server = await startSmtpServer();
  world = await mailWorld(smtpEnvironment(server.url));
});

afterEach(() => {
  server.failWith(undefined);
  server.received.length = 0;
});

afterAll(async () => {
  await world.close();
  await server.close();
});

const send = (id: string) => world.get(MailSender).send(id);

async function rowOf(id: string): Promise<MailEntity> {
  return world.database.dataSource.getRepository<MailEntity>('MailEntity').findOneByOrFail({ id });
}

/** Jobs waiting to send this mail, and in how many minutes. */
async function jobsFor(id: string): Promise<number[]> {
  const rows = await world.database.reader.rows<{ minutes: number }>(sql`
    select round(extract(epoch from start_after - now()) / 60)::int as minutes
    from pgboss.job where name = ${SEND_MAIL} and data->>'mailId' = ${id} order by start_after`);
  return rows.map(({ minutes }) => Math.max(0, minutes));
}

const change = (statement: ReturnType<typeof sql>) => world.database.transaction((tx) => tx.rows(statement));

describe('putting a mail in the queue', () => {
  it('writes the mail and its job in the caller’s transaction', async () => {
    const id = await enqueue(world);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', toAddress: 'camille@example.org', attempts: 0 });
    expect(await jobsFor(id)).toEqual([0]);
  });

  it('leaves nothing behind when that transaction fails', async () => {
    const countAll = () =>
      world.database.reader.one(sql`
      select (select count(*) from mail) as mails, (select count(*) from pgboss.job) as jobs`);
    const before = await countAll();
    const failing = world.database.transaction(async (tx) => {
      const { MailQueue } = await import('./mail-queue.js');
      const { content } = await import('./mail-world.fixture.js');
      await world.get(MailQueue).enqueue(tx, { kind: 'sign-in', to: { address: 'a@example.org' }, content });
      throw new Error('the cause failed');
    });
    await expect(failing).rejects.toThrow('the cause failed');
    expect(await countAll()).toEqual(before);
  });

  it('refuses what is no address, and changes nothing', async () => {
    await expect(enqueue(world, { to: { address: 'a@example.org\r\nBcc: b@example.org' } })).rejects.toThrow(
      Invalid,
    );
  });

  it('waits until its time has come', async () => {
    const id = await enqueue(world, { notBefore: new Date(Date.now() + 3_600_000) });
    expect(await jobsFor(id)).toEqual([60]);
    await send(id);
    expect(server.received).toEqual([]);
    expect((await rowOf(id)).state).toBe('queued');
  });
});

describe('sending a mail of the queue', () => {
  it('hands it to the server as it was written, in the forum’s name', async () => {
    const id = await enqueue(world, { replyTo: { address: 'aide@forum.example.org' } });
    await send(id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, lastError: null, claimedUntil: null });
    expect(row.sentAt).toBeInstanceOf(Date);
    expect(server.received.map(({ to, raw }) => ({ to, raw }))).toEqual([
      { to: ['camille@example.org'], raw: row.raw },
    ]);
    const mail = await simpleParser(row.raw as Buffer);
    expect(mail.from?.text).toBe('"Forum permanent" <forum@forum.example.org>');
    expect(mail.messageId).toBe(`<${row.messageId}>`);
    expect(row.messageId).toMatch(/^mail\.[0-9a-f-]{36}@forum\.example\.org$/);
    expect(mail.text).toBe('482 917, à vous\n');
    expect(mail.replyTo?.text).toBe('aide@forum.example.org');
  });

  it('sends it once, however often it is asked, even at the same time', async () => {
    const id = await enqueue(world);
    await Promise.all([send(id), send(id), send(id)]);
    await send(id);
    expect(server.received).toHaveLength(1);
  });

  it('tries again later after a temporary failure, with the same bytes, and says why', async () => {
    const id = await enqueue(world);
    server.failWith({ code: 451, text: 'come back later', at: 'message' });
    await send(id);
    const first = await rowOf(id);
    expect(first).toMatchObject({ state: 'queued', attempts: 1 });
    expect(first.lastError).toContain('come back later');
    expect(await jobsFor(id)).toEqual([0, 1]);
    await change(sql`update mail set not_before = now() where id = ${id}`);
    server.failWith(undefined);
    await send(id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.received[0]?.raw).toEqual(first.raw);
  });

  it('gives up after ten attempts', async () => {
    const id = await enqueue(world);
    server.failWith({ code: 450 });
    for (let attempt = 0; attempt < 12; attempt++) {
      await change(sql`update mail set not_before = now() where id = ${id} and state = 'queued'`);
      await send(id);
    }
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 10 });
    expect((await jobsFor(id)).slice(1)).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 1440]);
  });

  it('does not insist after a refusal for good', async () => {
    const id = await enqueue(world);
    server.failWith({ code: 550, text: 'no such person' });
    await send(id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'failed', attempts: 1 });
    expect(row.lastError).toContain('no such person');
    expect(await jobsFor(id)).toEqual([0]);
  });

  it('leaves alone a mail that another process is sending, and comes back when that one must be dead', async () => {
    const id = await enqueue(world);
    await change(sql`
      update mail set state = 'sending', attempts = 1, claimed_until = now() + interval '4 minutes' where id = ${id}`);
    await send(id);
    expect(server.received).toEqual([]);
    expect(await jobsFor(id)).toEqual([0, 4]);
  });

  it('sends again, the same to the byte, what a dead process had claimed', async () => {
    const id = await enqueue(world);
    const { raw } = await rowOf(id);
    await change(sql`
      update mail set state = 'sending', attempts = 1, claimed_until = now() - interval '1 second' where id = ${id}`);
    await send(id);
    expect(server.received[0]?.raw).toEqual(raw);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('does not send what has expired', async () => {
    const id = await enqueue(world, { expiresAt: new Date(Date.now() - 1000) });
    await send(id);
    expect(await rowOf(id)).toMatchObject({ state: 'skipped', lastError: 'expired' });
    expect(server.received).toEqual([]);
  });

  it('ignores a mail that does not exist', async () => {
    await expect(send('999999')).resolves.toBeUndefined();
  });
});

describe('an address that must not be written to', () => {
  const address = 'Assez@Québec.example';
  const other = { address: 'assez@xn--qubec-csa.example' };

  const suppress = (reason: 'bounced' | 'complained' | 'refused') =>
    world.database.transaction((tx) => world.get(Suppressions).add(tx, address, reason));

  it('gets nothing it did not ask for, in whatever way its address is written', async () => {
    await suppress('refused');
    const id = await enqueue(world, { to: other });
    await send(id);
    expect(await rowOf(id)).toMatchObject({ state: 'skipped', lastError: 'suppressed: refused' });
    expect(server.received).toEqual([]);
  });

  it('still gets what it asks for, even where its mailbox refused mail: that is how it shows that it is read again', async () => {
    await suppress('complained');
    const asked = await enqueue(world, { to: other, requested: true });
    await send(asked);
    expect((await rowOf(asked)).state).toBe('sent');
    await suppress('bounced');
    const again = await enqueue(world, { to: other, requested: true });
    await send(again);
    expect((await rowOf(again)).state).toBe('sent');
  });

  it('is found among many in one query, and written to again once lifted', async () => {
    const suppressions = world.get(Suppressions);
    const found = await suppressions.among(world.database.reader, ['x@example.org', address, other.address]);
    expect(found).toEqual(new Set([address, other.address]));
    await world.database.transaction((tx) => suppressions.lift(tx, other.address));
    const id = await enqueue(world, { to: other });
    await send(id);
    expect((await rowOf(id)).state).toBe('sent');
  });

  it('cannot be read from the table', async () => {
    await suppress('refused');
    const rows = await world.database.reader.rows(sql`select * from suppression`);
    expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/assez|qu[eé]bec/);
  });
});

describe('the job that sends', () => {
  it('is taken from the queue by a worker and sends the mail', async () => {
    const { sendMailJob } = await import('./mail-jobs.js');
    const id = await enqueue(world);
    const boss = await world.get(Boss).started();
    const jobs = await boss.fetch<{ mailId: string }>(SEND_MAIL, { batchSize: 100 });
    expect(jobs.map(({ data }) => data.mailId)).toContain(id);
    await sendMailJob.run(
      world.get(MailSender),
      jobs.map(({ data }) => data),
    );
    expect((await rowOf(id)).state).toBe('sent');
  });
});
