import {
  CommunityMailLinks,
  type Meeting,
  MeetingChangesService,
  MembershipsService,
} from '@forum/communities';
import { Database, FixedClock, sql, type Tx } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, aPerson, belongTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const DAY = 86_400_000;
const HOSTILE = '"><script>alert(1)</script>';

const NAMES = ['owner', 'member', 'other', 'english', 'outsider'] as const;
type Name = (typeof NAMES)[number];

describe('the links of a community’s mails', () => {
  let web: TestWeb;
  let clock: FixedClock;
  let open: { id: string; slug: string };
  let secret: { id: string; slug: string };
  const people = {} as Record<Name, Person>;

  async function settle(tx: Tx): Promise<void> {
    open = await aCommunity(tx, { name: `Accompagner ${HOSTILE}` });
    secret = await aCommunity(tx, { name: 'Cercle discret', visibility: 'hidden' });
    for (const name of NAMES) people[name] = await aPerson(tx, { address: `${name}@example.org` });
    for (const community of [open, secret]) {
      await belongTo(tx, community, people.owner, { role: 'owner' });
      for (const name of ['member', 'other', 'english'] as const) await belongTo(tx, community, people[name]);
    }
    await tx.rows(sql`
      update account set locale = 'en', time_zone = 'America/Vancouver' where id = ${people.english.id}`);
  }

  beforeAll(async () => {
    clock = new FixedClock(new Date());
    web = await testWeb({ clock });
    await web.get(Database).transaction(settle);
  });
  beforeEach(async () => {
    await rows(sql`delete from rate_limit`);
  });
  afterAll(() => web.close());

  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);
  const get = (url: string) => web.app.inject({ method: 'GET', url });
  const post = (url: string, payload = '') =>
    web.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://courriel.example' },
    });
  const tokenOf = (purpose: 'meeting-answer' | 'community-mail', name: Name, mailId: string, until = 40) =>
    web.get(MailTokens).issue({
      purpose,
      subject: { accountId: people[name].id },
      mailId,
      expiresAt: new Date(clock.now().getTime() + until * DAY),
    });
  const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY).toISOString();
  const hold = (changes: object = {}, where = open.slug): Promise<Meeting> =>
    web.get(MeetingChangesService).hold(people.owner.actor, where, {
      title: `Rencontre du mois ${HOSTILE}`,
      startsAt: inDays(20),
      endsAt: inDays(20.1),
      timeZone: 'America/Toronto',
      place: `Salle ${HOSTILE}`,
      videoUrl: 'https://visio.example/salle',
      ...changes,
    });
  const doorOf = (name: Name, { id }: { id: string }) => `/rencontres/${tokenOf('meeting-answer', name, id)}`;
  const stopOf = (name: Name, { id }: { id: string }) =>
    new URL(web.get(CommunityMailLinks).url({ accountId: people[name].id, communityId: id })).pathname;
  const answersOf = (name: Name) =>
    rows<{ answer: string; waiting: boolean }>(sql`
      select answer, waiting from meeting_answer where account_id = ${people[name].id} order by answered_at desc`);
  const levelsOf = (name: Name) =>
    rows<{ kind: string; target: string; level: string }>(sql`
      select kind, target, level from subscription where account_id = ${people[name].id} order by kind, target`);

  it('show the meeting as its reader may see it, and change nothing by being opened', async () => {
    const url = doorOf('member', await hold());
    const page = await get(url);
    expect([page.statusCode, page.headers['referrer-policy'], page.headers['x-robots-tag']]).toEqual([
      200,
      'no-referrer',
      'noindex',
    ]);
    for (const words of ['Rencontre du mois', '(America/Toronto)', 'Salle', 'https://visio.example/salle'])
      expect(page.body).toContain(words);
    expect(page.body).toContain('Vous n’avez pas encore répondu');
    expect(page.body).not.toContain('<script>alert');
    expect(page.body).not.toContain('Chez vous');
    await web.app.inject({ method: 'HEAD', url });
    expect(await answersOf('member')).toEqual([]);
  });

  it('answer by one button, and the same page says what holds now', async () => {
    const url = doorOf('member', await hold());
    for (const [answer, said] of [
      ['yes', 'Vous avez répondu oui'],
      ['maybe', 'Vous avez répondu peut-être'],
      ['no', 'Vous avez répondu non'],
    ]) {
      const page = await post(url, `answer=${answer}`);
      expect([page.statusCode, page.body.includes(`${said}`)]).toEqual([200, true]);
      expect((await answersOf('member'))[0]).toEqual({ answer, waiting: false });
    }
    const unclear = await post(url, 'answer=peut-etre');
    expect([unclear.statusCode, unclear.body.includes('Choisissez une des trois réponses')]).toEqual([
      422,
      true,
    ]);
    expect((await post(url)).statusCode).toBe(422);
    expect((await answersOf('member'))[0]?.answer).toBe('no');
  });

  it('say before and after that a full meeting has a waiting list', async () => {
    const meeting = await hold({ capacity: 1 });
    expect((await post(doorOf('other', meeting), 'answer=yes')).body).toContain('Vous avez répondu oui');
    const url = doorOf('member', meeting);
    expect((await get(url)).body).toContain('un oui vous met sur la liste d’attente');
    expect((await post(url, 'answer=yes')).body).toContain(
      'vous êtes sur la liste d’attente, et un courriel',
    );
    expect((await answersOf('member'))[0]).toEqual({ answer: 'yes', waiting: true });
  });

  it('speak the language of the mail and tell the hours of both places, unless asked otherwise', async () => {
    const url = doorOf('english', await hold());
    const { body } = await get(url);
    expect(body).toContain('Will you be there?');
    expect(body).toContain('(America/Vancouver)');
    expect((await post(url, 'answer=yes')).body).toContain('You answered yes');
    expect((await get(`${url}?lang=fr`)).body).toContain('Y serez-vous');
    expect((await get(stopOf('english', open))).body).toContain('Get nothing more from this community');
  });

  it('give one meeting as a file for calendars', async () => {
    const file = await get(`${doorOf('member', await hold())}/rencontre.ics`);
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.headers['content-disposition']).toBe('attachment; filename="rencontre.ics"');
    expect(file.body).toMatch(/^BEGIN:VCALENDAR\r\n(.*\r\n)+SUMMARY:Rencontre du mois/);
  });

  it('say in a sentence that a meeting is over, and take no answer', async () => {
    const meeting = await hold();
    const url = doorOf('member', meeting);
    await web.get(MeetingChangesService).cancel(people.owner.actor, meeting.id, clock.now());
    const page = await get(url);
    expect(page.body).toContain('Cette rencontre est annulée');
    expect(page.body).not.toContain('name="answer"');
    const refused = await post(url, 'answer=yes');
    expect([refused.statusCode, refused.body.includes('passée ou annulée')]).toEqual([409, true]);
    expect((await get(`${url}/rencontre.ics`)).body).toContain('STATUS:CANCELLED');
  });

  it('open nothing once expired, spoilt, foreign, or for somebody who may not know of the meeting', async () => {
    const meeting = await hold({}, secret.slug);
    const good = doorOf('member', meeting);
    expect((await get(good)).statusCode).toBe(200);
    const links = [
      `/rencontres/${tokenOf('meeting-answer', 'member', meeting.id, -1)}`,
      `/rencontres/${tokenOf('community-mail', 'member', meeting.id)}`,
      `${good.slice(0, -3)}xyz`,
      doorOf('outsider', meeting),
      `/courriels/communaute/${tokenOf('community-mail', 'member', secret.id, -1)}`,
      `/courriels/communaute/${tokenOf('meeting-answer', 'member', secret.id)}`,
      `/courriels/communaute/${tokenOf('community-mail', 'member', '999999')}`,
      '/courriels/communaute/rien',
    ];
    for (const url of links) {
      expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
      expect([url, (await post(url, 'answer=yes')).statusCode]).toEqual([url, 404]);
      if (url.startsWith('/rencontres')) expect((await get(`${url}/rencontre.ics`)).statusCode).toBe(404);
    }
  });

  it('stop one community’s mail by one click of a mail program (RFC 8058), and touch nothing else', async () => {
    await rows(sql`insert into subscription (account_id, kind, target, level) values
      (${people.other.id}, 'community', ${open.slug}, 'instant'), (${people.other.id}, 'community', ${secret.slug}, 'digest'),
      (${people.other.id}, 'theme', '2', 'digest')`);
    const before = await levelsOf('other');
    const url = stopOf('other', open);
    const page = await get(url);
    expect(page.body).toContain('Accompagner');
    expect(page.body).not.toContain('<script>alert');
    expect(page.body).not.toContain(people.other.address);
    expect(await levelsOf('other')).toEqual(before);
    const stopped = await post(url, 'List-Unsubscribe=One-Click');
    expect([stopped.statusCode, stopped.body.includes('Vous ne recevrez plus rien')]).toEqual([200, true]);
    const after = before.map((one) => (one.target === open.slug ? { ...one, level: 'none' } : one));
    expect(await levelsOf('other')).toEqual(after);
    expect((await post(url)).statusCode).toBe(200);
    expect(await levelsOf('other')).toEqual(after);
    expect((await get(url)).body).toContain('ne vous envoie déjà plus rien');
    const changes = await rows(sql`
      select id from fact where kind = 'subscription.changed' and actor_id = ${people.other.id}`);
    expect(changes).toHaveLength(1);
    expect(
      await rows(sql`select id from consent where account_id = ${people.other.id} and kind <> 'terms'`),
    ).toEqual([]);
  });

  it('still stop its mail for somebody who has left it, without a word of what they may not know any more', async () => {
    const meeting = await hold({}, secret.slug);
    const there = await hold();
    for (const { slug } of [secret, open]) await web.get(MembershipsService).leave(people.member.actor, slug);
    expect((await get(doorOf('member', meeting))).statusCode).toBe(404);
    const url = stopOf('member', secret);
    for (const page of [await get(url), await post(url, 'List-Unsubscribe=One-Click')]) {
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toContain('Cercle discret');
      expect(page.body).not.toContain(secret.slug);
    }
    expect(await levelsOf('member')).toContainEqual({
      kind: 'community',
      target: secret.slug,
      level: 'none',
    });
    // A public one is still read by all, but only its members join its call or answer.
    const page = await get(doorOf('member', there));
    expect(page.body).toContain('seuls les membres de cette communauté');
    expect(page.body).not.toContain('visio.example');
    expect((await post(doorOf('member', there), 'answer=yes')).statusCode).toBe(403);
  });
});
