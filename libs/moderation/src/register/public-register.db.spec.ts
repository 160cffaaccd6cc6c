import sql from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlagsService } from '../flags/flags.service.js';
import { PersonMeasuresService } from '../measures/person-measures.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import { aPost, moderationApplication, someone } from '../moderation.fixture.js';
import { PublicRegister } from './public-register.js';

describe('the public register', () => {
  let app: TestApplication;
  let moderator: Person;
  beforeAll(async () => {
    app = await moderationApplication();
    moderator = await someone(app, { roles: ['moderator'] });
    for (let n = 0; n < 3; n++) {
      const post = await aPost(app, await someone(app));
      await app.get(FlagsService).flag((await someone(app)).actor, post.id, { reason: 'spam' });
      await app.get(PostMeasuresService).hide(moderator.actor, post.id, { motive: 'spam' });
    }
    const person = await someone(app, { name: 'Unique Reconnaissable' });
    const measure = { kind: 'reminder', reason: 'Une raison privée.' };
    await app.get(PersonMeasuresService).take(moderator.actor, person.id, measure);
  });
  afterAll(() => app.close());

  it('counts decisions by month and kind, and gives no number so small that it points at somebody', async () => {
    const { lines, smallest } = await app.get(PublicRegister).read();
    expect(smallest).toBe(3);
    expect(lines.map(({ what, count }) => [what, count])).toEqual([
      ['hidden', 3],
      ['reminder', null],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Reconnaissable|privée/);
  });

  it('forgets what is older than a year', async () => {
    await app.database.reader.rows(sql`update moderation_item set decided_at = now() - interval '13 months'`);
    expect((await app.get(PublicRegister).read()).lines.map(({ what }) => what)).toEqual(['reminder']);
  });
});
