import { MeetingChangesService } from '@forum/communities';
import { SessionsService } from '@forum/identity';
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

describe('the team of a community', () => {
  const signedIn = async (accountId: string) => {
    const browser = web.browser();
    const { token } = await web
      .get(Database)
      .transaction((tx) => web.get(SessionsService).open(tx, { accountId, device: 'essai', stay: false }));
    browser.setCookie('forum_session', token);
    return browser;
  };

  it('announces a meeting, changes it and cancels it by forms; what is refused is shown again as typed', async () => {
    const { community, owner } = await aMeetingIn('private');
    const browser = await signedIn(owner.id);
    const path = `/communautes/${community.slug}/agenda/nouvelle`;
    const refused = await browser.post(path, { ...words, endsAt: '2090-12-03T11:00' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Rencontre du mois"');
    expect(refused.html).toContain('La fin doit venir après le début.');
    const held = await browser.post(path, { ...words, followUp: '1' });
    expect(held.status).toBe(303);
    const page = held.location.split('?')[0] ?? '';
    expect((await browser.get(page)).html).toContain('Annuler la rencontre');
    expect((await browser.get(`${page}/modifier`)).html).toContain('value="2090-12-03T12:00"');
    const changed = await browser.post(`${page}/modifier`, { ...words, place: 'Montréal' });
    expect(changed.status).toBe(303);
    await browser.post(`${page}/reponse`, { answer: 'yes' }, { from: page });
    expect((await browser.get(page)).html).toContain('Vous avez répondu oui.');
    await browser.post(`${page}/annulation`, {}, { from: page });
    expect((await browser.get(page)).html).toContain('Annulée');
  });

  it('alone: a member gets no form', async () => {
    const { community } = await aMeetingIn('public');
    const member = await web.get(Database).transaction(async (tx) => {
      const person = await aPerson(tx);
      await belongTo(tx, community, person);
      return person;
    });
    const browser = await signedIn(member.id);
    expect((await browser.get(`/communautes/${community.slug}/agenda/nouvelle`)).status).toBe(403);
  });
});
