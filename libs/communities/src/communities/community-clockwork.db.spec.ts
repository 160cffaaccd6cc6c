import { sql } from '@forum/kernel';
import { aCommunity, aPerson, type CommunityTraits, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { communitiesApplication } from '../communities.fixture.js';
import { CommunityClockwork } from './community-clockwork.js';

describe('what time brings to a community', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await communitiesApplication();
  });
  afterAll(() => app.close());

  const made = (traits: CommunityTraits, days: number) =>
    app.database.transaction(async (tx) => {
      const { id } = await aCommunity(tx, traits);
      await tx.rows(sql`
        update community set last_activity_at = now() - make_interval(days => ${days}),
          state_since = now() - make_interval(days => ${days}),
          trial_ends_at = trial_ends_at - make_interval(days => ${days}) where id = ${id}`);
      return id;
    });
  const state = async (id: string) =>
    (await app.database.reader.one<{ state: string }>(sql`select state from community where id = ${id}`))
      ?.state;
  const said = (communityId: string) =>
    app.database.transaction(async (tx) => {
      const author = await aPerson(tx);
      await tx.rows(sql`
        insert into theme (number, title_fr, title_en) values (2, 'Deux', 'Two') on conflict do nothing`);
      const row = await tx.one<{ id: string }>(sql`
        insert into thread (title, slug, lang, theme, author_id, community_id, last_post_at)
        values ('Bonjour', 'bonjour', 'fr', 2, ${author.id}, ${communityId}, now()) returning id`);
      return (row as { id: string }).id;
    });
  const logged = async (id: string) =>
    (
      await app.database.reader.rows(sql`
        select from audit_entry where action = 'community.state-changed' and subject_id = ${id}`)
    ).length;

  it('makes a trial active on its last day, not before, once', async () => {
    const [over, running] = [await made({ state: 'trial' }, 91), await made({ state: 'trial' }, 89)];
    await app.get(CommunityClockwork).run();
    await app.get(CommunityClockwork).run();
    expect([await state(over), await state(running)]).toEqual(['active', 'trial']);
    expect(await logged(over)).toBe(1);
  });

  it('lets one sleep after the quiet days, and wakes it at the next message', async () => {
    const [quiet, lively] = [await made({}, 91), await made({}, 89)];
    await app.get(CommunityClockwork).run();
    expect([await state(quiet), await state(lively)]).toEqual(['dormant', 'active']);
    const threadId = await said(quiet);
    await app.get(CommunityClockwork).written({ threadId });
    await app.get(CommunityClockwork).written({ threadId });
    expect(await state(quiet)).toBe('active');
    expect(await logged(quiet)).toBe(2);
  });

  it('leaves alone what is archived or proposed', async () => {
    const [old, proposed] = [await made({ state: 'archived' }, 400), await made({ state: 'proposed' }, 400)];
    await app.get(CommunityClockwork).run();
    expect([await state(old), await state(proposed)]).toEqual(['archived', 'proposed']);
  });
});
