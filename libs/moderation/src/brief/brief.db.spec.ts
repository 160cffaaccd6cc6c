import { PostsService } from '@forum/discussion';
import sql from '@forum/kernel';
import { lastMailTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlagOutcomes } from '../flags/flag-outcomes.js';
import { FlagsService } from '../flags/flags.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import { aPost, aThread, mailsTo, moderationApplication, set, someone } from '../moderation.fixture.js';
import { WeeklyBrief } from './weekly-brief.service.js';

let app: TestApplication;
let moderator: Person;

beforeAll(async () => {
  app = await moderationApplication();
  moderator = await someone(app, { name: 'Maude Veille', roles: ['moderator'] });
});
afterAll(() => app.close());

describe('the week’s brief', () => {
  const brief = () => app.get(WeeklyBrief);
  const again = () => app.database.reader.rows(sql`delete from moderation_brief`);

  it('leaves once, on its day and from its hour on, in the forum’s time zone', async () => {
    const now = await app.database.reader.one<{ day: number }>(sql`
      select extract(isodow from now() at time zone 'America/Toronto')::int as day`);
    const author = await someone(app);
    const lonely = await aThread(app, author, 'Une question que personne n’a lue');
    await app.database.reader.rows(sql`
      update thread set last_post_at = now() - interval '4 days' where id = ${lonely.id}`);
    await set(app, 'brief.hour', 0);
    await set(app, 'brief.weekday', ((now?.day ?? 1) % 7) + 1);
    await brief().run();
    expect(await mailsTo(app, moderator, 'moderation-brief')).toBe(0);
    await set(app, 'brief.weekday', now?.day ?? 1);
    await brief().run();
    await brief().run();
    expect(await mailsTo(app, moderator, 'moderation-brief')).toBe(1);
    const { text } = await lastMailTo(app.database, moderator.address);
    expect(text).toContain('Une question que personne n’a lue');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Sans réponse depuis plus de 72');
  });

  it('tells of heated discussions and of newcomers whom nobody answered', async () => {
    const [one, two] = [await someone(app), await someone(app)];
    const thread = await aThread(app, one, 'Un échange qui s’emballe');
    for (let n = 0; n < 10; n++) {
      const body = `Réplique numéro ${n}`;
      const who = n % 2 === 0 ? two : one;
      await app.get(PostsService).reply(who.actor, thread.id, { body }, { locale: 'fr', via: 'web' });
    }
    await again();
    await brief().run();
    const { text } = await lastMailTo(app.database, moderator.address);
    const [, heated = ''] = text.split('Discussions où le ton');
    expect(heated.replaceAll(/\s+/g, ' ')).toContain('Un échange qui s’emballe');
    expect(text).toContain('Premiers messages que personne');
  });

  it('is not sent to a moderator who would rather not, until they want it again', async () => {
    const before = await mailsTo(app, moderator, 'moderation-brief');
    await brief().choose(moderator.actor, false);
    expect(await brief().refuses(moderator.actor)).toBe(true);
    await again();
    await brief().run();
    expect(await mailsTo(app, moderator, 'moderation-brief')).toBe(before);
    await brief().choose(moderator.actor, true);
    await again();
    await brief().run();
    expect(await mailsTo(app, moderator, 'moderation-brief')).toBe(before + 1);
  });
});

describe('whoever reported a message', () => {
  it('is told once what came of it, when the decision can no longer be taken back', async () => {
    const reporter = await someone(app, { name: 'Rose Témoin' });
    const post = await aPost(app, await someone(app));
    await app.get(FlagsService).flag(reporter.actor, post.id, { reason: 'abusive' });
    await app.get(PostMeasuresService).hide(moderator.actor, post.id, { motive: 'abusive' });
    const outcomes = app.get(FlagOutcomes);
    await outcomes.run();
    expect(await mailsTo(app, reporter, 'flag-outcome')).toBe(0);
    await app.database.reader.rows(sql`
      update moderation_item set decided_at = now() - interval '11 minutes' where post_id = ${post.id}`);
    await outcomes.run();
    await outcomes.run();
    expect(await mailsTo(app, reporter, 'flag-outcome')).toBe(1);
    const { text } = await lastMailTo(app.database, reporter.address);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('est masqué');
  });
});
