import { MeetingChangesService } from '@forum/communities';
import { Database } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, aPerson, belongTo } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

async function aMeetingIn(visibility: 'public' | 'private' | 'hidden') {
  return web.get(Database).transaction(async (tx) => {
    const community = await aCommunity(tx, { visibility });
    const owner = await aPerson(tx);
    await belongTo(tx, community, owner, { role: 'owner' });
    return { community, owner };
  });
}

const words = {
  title: 'Rencontre du mois',
  startsAt: '2090-12-03T12:00',
  endsAt: '2090-12-03T13:00',
  timeZone: 'America/Toronto',
  place: 'Québec',
};

describe('the calendar of a community', () => {
  it('is a page and a file for everyone where it is public, with no way to answer for a visitor', async () => {
    const { community, owner } = await aMeetingIn('public');
    const { id } = await web.get(MeetingChangesService).hold(owner.actor, community.slug, words);
    const browser = web.browser();
    const path = `/communautes/${community.slug}/agenda`;
    expect((await browser.get(path)).html).toContain('Rencontre du mois');
    const page = await browser.get(`${path}/${id}`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('/reponse');
    const file = await browser.get(`${path}.ics`);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.html).toContain('SUMMARY:Rencontre du mois');
  });

  it.each(['private', 'hidden'] as const)('of a %s one tells outsiders nothing', async (visibility) => {
    const { community, owner } = await aMeetingIn(visibility);
    const { id } = await web.get(MeetingChangesService).hold(owner.actor, community.slug, words);
    for (const end of ['agenda', 'agenda.ics', `agenda/${id}`, `agenda/${id}/rencontre.ics`]) {
      const answer = await web.browser().get(`/communautes/${community.slug}/${end}`);
      expect([403, 404]).toContain(answer.status);
      expect(answer.html).not.toContain('Rencontre du mois');
    }
  });
});
