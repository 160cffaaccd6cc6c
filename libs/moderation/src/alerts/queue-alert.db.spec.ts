import { sql } from '@forum/kernel';
import { lastMailTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FlagsService } from '../flags/flags.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import { aPost, mailsTo, moderationApplication, set, someone } from '../moderation.fixture.js';
import { QueueAlert } from './queue-alert.service.js';

let app: TestApplication;
let moderator: Person;
let administrator: Person;

beforeAll(async () => {
  app = await moderationApplication();
  moderator = await someone(app, { roles: ['moderator'] });
  administrator = await someone(app, { roles: ['administrator'], locale: 'en' });
});

beforeEach(async () => {
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`delete from moderation_item`);
    await tx.rows(sql`delete from mail`);
  });
});

afterAll(() => app.close());

const flagged = async () => {
  const post = await aPost(app, await someone(app));
  await app.get(FlagsService).flag((await someone(app)).actor, post.id, { reason: 'spam' });
  return post;
};
const hoursLater = (hours: number) =>
  app.database.transaction((tx) =>
    tx.rows(sql`update moderation_item set opened_at = opened_at - make_interval(hours => ${hours})`),
  );
const alerts = async () => ({
  moderator: await mailsTo(app, moderator, 'moderation-alert'),
  administrator: await mailsTo(app, administrator, 'moderation-alert'),
});

describe('reports that wait too long', () => {
  it('are brought to moderators after a day, then to administrators after another, once each', async () => {
    const post = await flagged();
    await app.get(QueueAlert).run();
    expect(await alerts()).toEqual({ moderator: 0, administrator: 0 });
    await hoursLater(25);
    await app.get(QueueAlert).run();
    await app.get(QueueAlert).run();
    expect(await alerts()).toEqual({ moderator: 1, administrator: 0 });
    expect((await lastMailTo(app.database, moderator.address)).text).toContain(
      `https://forum.test/discussions/${post.threadId}/messages/${post.id}/moderation`,
    );
    await hoursLater(24);
    await app.get(QueueAlert).run();
    await app.get(QueueAlert).run();
    expect(await alerts()).toEqual({ moderator: 1, administrator: 1 });
    const mail = await lastMailTo(app.database, administrator.address);
    expect(mail.subject).toBe('A case is waiting for a decision');
    expect(mail.html).toContain('more than 48 hours');
  });

  it('come together in one mail', async () => {
    await flagged();
    await flagged();
    await hoursLater(30);
    await app.get(QueueAlert).run();
    expect(await alerts()).toEqual({ moderator: 1, administrator: 0 });
    expect((await lastMailTo(app.database, moderator.address)).subject).toBe(
      '2\u00a0cas attendent une décision',
    );
  });

  it('are forgotten once decided, and wait as long as the setting says', async () => {
    const post = await flagged();
    await hoursLater(30);
    await set(app, 'moderation.queueAlertHours', 48);
    await app.get(QueueAlert).run();
    expect(await alerts()).toEqual({ moderator: 0, administrator: 0 });
    await set(app, 'moderation.queueAlertHours', 24);
    await app.get(PostMeasuresService).keep(moderator.actor, post.id, { motive: 'within-rules' });
    await app.get(QueueAlert).run();
    expect(await alerts()).toEqual({ moderator: 0, administrator: 0 });
  });
});
