import { sql, type Tx } from '@forum/kernel';
import { aCommunity, aPerson, belongTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discussionApplication } from '../discussion.fixture.js';
import { ThreadsService } from '../threads/threads.service.js';
import { CommunityOpenings } from './community-openings.js';

let app: TestApplication;
let animator: Person;
let member: Person;
let slug: string;
let communityId: string;

beforeAll(async () => {
  app = await discussionApplication();
  await app.database.transaction(async (tx) => {
    const community = await aCommunity(tx, { visibility: 'private' });
    [slug, communityId] = [community.slug, community.id];
    animator = await aPerson(tx, { name: 'Andrée Maquette' });
    member = await aPerson(tx);
    await belongTo(tx, community, animator, { role: 'animator' });
    await belongTo(tx, community, member);
  });
});
afterAll(() => app.close());

async function aMeeting(tx: Tx, title: string, { ended = true, followUp = true } = {}): Promise<string> {
  const row = await tx.one<{ id: string }>(sql`
    insert into meeting (community_id, title, lang, starts_at, ends_at, time_zone, place, organiser_id, follow_up, ended_at)
    values (${communityId}, ${title}, 'fr', '2026-11-03T17:00Z', '2026-11-03T18:00Z', 'America/Toronto', 'Québec',
      ${animator.id}, ${followUp}, case when ${ended} then now() end) returning id`);
  return (row as { id: string }).id;
}

const followed = async (meetingId: string) => {
  await app.get(CommunityOpenings).followUp(meetingId);
  return app.database.reader.rows<{ threadId: string }>(sql`
    select distinct data->>'threadId' as "threadId" from fact
    where kind = 'meeting.discussed' and data->>'meetingId' = ${meetingId}`);
};
const meeting = (title: string, traits = {}) => app.database.transaction((tx) => aMeeting(tx, title, traits));

describe('the discussion that follows a meeting', () => {
  it('opens by itself, once, in its community, in the name of whoever held it', async () => {
    const id = await meeting('Rencontre *mensuelle*');
    const [first] = await followed(id);
    expect(await followed(id)).toEqual([first]);
    const thread = await app.get(ThreadsService).find(member.actor, first?.threadId ?? '', 'fr');
    expect(thread).toMatchObject({
      title: 'Suites de la rencontre\u00a0: Rencontre *mensuelle*',
      community: { slug },
    });
    expect(thread.author.name).toBe('Andrée Maquette');
    const row = await app.database.reader.one<{ html: string }>(sql`
      select html from post where thread_id = ${thread.id}`);
    expect(row?.html).toContain(`href="/communautes/${slug}/agenda/${id}"`);
    expect(row?.html).toMatch(/«\sRencontre \*mensuelle\*/);
    expect(row?.html).toMatch(/3\s?novembre\s2026/);
  });

  it('does not open before the end, nor where it was not wanted', async () => {
    expect(await followed(await meeting('À venir', { ended: false }))).toEqual([]);
    expect(await followed(await meeting('Sans suite', { followUp: false }))).toEqual([]);
  });

  it('does not open for whoever may not write there any more, and nothing fails', async () => {
    const id = await meeting('Orpheline');
    await app.database.reader.rows(sql`
      update community_membership set state = 'banned', role = 'member', joined_at = null where account_id = ${animator.id}`);
    expect(await followed(id)).toEqual([]);
  });
});
