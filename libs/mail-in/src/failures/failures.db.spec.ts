import { sql } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DigestsInMemory, type MailWorld, mailInApplication } from '../mail-in.fixture.js';
import { SentDigests } from '../ports/sent-digests.js';
import { FailuresRepository } from './failures.repository.js';

let world: MailWorld;
beforeAll(async () => {
  world = await mailInApplication();
});
afterAll(() => world.app.close());

let sent = 0;

/** A mail of ours that left for this person. */
async function left(person: Person): Promise<string> {
  const messageId = `mail.essai-${++sent}@forum.localhost`;
  await world.app.database.transaction((tx) =>
    tx.rows(sql`
      insert into mail (kind, account_id, to_address, locale, subject, raw, message_id, state, sent_at)
      values ('essai', ${person.id}, ${person.address}, 'fr', 'x', 'x', ${messageId}, 'sent', now())`),
  );
  return messageId;
}

interface Report {
  readonly address: string;
  readonly messageId: string;
  readonly action?: string;
  readonly status?: string;
}

function reported({ address, messageId, action = 'failed', status = '5.1.1' }: Report) {
  const headers = [
    'Return-Path: <>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  ];
  const text = [
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${messageId}>`,
    '--b--',
  ].join('\r\n');
  const subject = 'Undelivered Mail Returned to Sender';
  return world.receive({
    from: 'mailer-daemon@mx.example.org',
    to: 'forum@forum.localhost',
    headers,
    text,
    subject,
  });
}

const reasonAgainst = (person: Person) =>
  world.app.get(Suppressions).find(world.app.database.reader, person.address);

describe('a mail that comes back', () => {
  it('twice because nobody is there ends what is sent to that address, and moderators see whose', async () => {
    const reader = await world.person({ name: 'Léa Injoignable' });
    const first = await reported({ address: reader.address, messageId: await left(reader) });
    expect(first).toMatchObject({
      outcome: 'bounced',
      reason: 'failure',
      counted: true,
      accountId: reader.id,
    });
    expect(await reasonAgainst(reader)).toBeUndefined();
    await reported({ address: reader.address, messageId: await left(reader) });
    expect(await reasonAgainst(reader)).toBe('bounced');
    const people = await world.app.get(FailuresRepository).unreachable(world.app.database.reader, 10);
    expect(people).toMatchObject([{ id: reader.id, name: 'Léa Injoignable', reason: 'bounced' }]);
  });

  it('for another reason counts for less, and late for nothing', async () => {
    const reader = await world.person();
    for (const status of ['5.2.2', '4.2.2', '5.7.1'])
      await reported({ address: reader.address, messageId: await left(reader), status });
    const late = await reported({
      address: reader.address,
      messageId: await left(reader),
      action: 'delayed',
      status: '4.4.7',
    });
    expect(late).toMatchObject({ outcome: 'ignored', reason: 'delayed' });
    expect(await reasonAgainst(reader)).toBeUndefined();
    await reported({ address: reader.address, messageId: await left(reader), status: '5.2.2' });
    expect(await reasonAgainst(reader)).toBe('bounced');
  });

  it('says nothing of anybody when it is no mail of ours', async () => {
    const reader = await world.person();
    for (const id of ['1@elsewhere.example', '2@elsewhere.example', '3@elsewhere.example']) {
      const outcome = await reported({ address: reader.address, messageId: id });
      expect(outcome).toMatchObject({ outcome: 'bounced', counted: false });
    }
    expect(await reasonAgainst(reader)).toBeUndefined();
  });

  it('counts no more once its holder has answered from that address', async () => {
    const reader = await world.person();
    await world.app.database.transaction((tx) =>
      world.app.get(Suppressions).add(tx, reader.address, 'bounced'),
    );
    await world.app.database.transaction((tx) => world.app.get(Suppressions).answered(tx, reader.address));
    expect(await reasonAgainst(reader)).toBeUndefined();
  });
});

describe('a mail that is called unwanted', () => {
  it('is the last that nobody asked for', async () => {
    const reader = await world.person();
    const headers = ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'];
    const text = [
      '--b',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'User-Agent: x/1',
      'Version: 1',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: <${await left(reader)}>`,
      '',
      'x',
      '--b--',
    ].join('\r\n');
    const outcome = await world.receive({
      from: 'abuse@provider.example',
      to: 'forum@forum.localhost',
      headers,
      text,
    });
    expect(outcome).toMatchObject({ outcome: 'bounced', reason: 'complaint', counted: true });
    expect(await reasonAgainst(reader)).toBe('complained');
    expect((world.app.get(SentDigests as never) as DigestsInMemory).stopped).toEqual([reader.id]);
  });
});
