import { sql } from '@forum/kernel';
import type { TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailEntity } from './mail.entity.js';
import { MailRetention } from './mail-retention.js';
import { enqueue, mailWorld } from './mail-world.fixture.js';

let world: TestApplication;

beforeAll(async () => {
  world = await mailWorld({ DATA_DIR: '/nonexistent' });
});
afterAll(() => world.close());

const rowOf = (id: string) =>
  world.database.dataSource.getRepository<MailEntity>('MailEntity').findOneByOrFail({ id });

/** A mail that was over so many days ago. */
async function mailOf(
  days: number,
  state: 'sent' | 'failed' | 'queued',
  accountId: string | null = null,
): Promise<string> {
  const id = await enqueue(world, { accountId });
  await world.database.transaction((tx) =>
    tx.rows(sql`
      update mail set state = ${state}, sent_at = case when ${state} = 'sent' then now() end, last_error = 'of camille@example.org',
             created_at = now() - make_interval(days => ${days}) where id = ${id}`),
  );
  return id;
}

describe('forgetting mail', () => {
  it('takes messages and addresses away after thirty days, and leaves what still has to go', async () => {
    const old = await mailOf(31, 'sent');
    const failed = await mailOf(40, 'failed');
    const young = await mailOf(29, 'sent');
    const waiting = await mailOf(31, 'queued');
    expect(await world.get(MailRetention).forget()).toBe(2);
    for (const id of [old, failed]) {
      expect(await rowOf(id)).toMatchObject({ raw: null, toAddress: null, lastError: null, kind: 'sign-in' });
    }
    for (const id of [young, waiting]) expect((await rowOf(id)).raw).toBeInstanceOf(Buffer);
    expect(await world.get(MailRetention).forget()).toBe(0);
  });

  it('leaves no trace of a person in the mails of an account that goes', async () => {
    const mine = await mailOf(1, 'sent', '42');
    const theirs = await mailOf(1, 'sent', '43');
    await world.database.transaction((tx) => world.get(MailRetention).forgetAccount(tx, '42'));
    expect(await rowOf(mine)).toMatchObject({
      raw: null,
      toAddress: null,
      accountId: null,
      subject: '',
      lastError: null,
    });
    expect(await rowOf(theirs)).toMatchObject({ accountId: '43', toAddress: 'camille@example.org' });
  });
});
