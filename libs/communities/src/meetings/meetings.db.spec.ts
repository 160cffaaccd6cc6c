import { VISITOR } from '@forum/identity';
import { Conflict, Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import { aPerson, belongTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarsService } from '../calendar/calendars.service.js';
import { MeetingAnswersService } from './meeting-answers.service.js';
import { MeetingWorld, type Name, ROLES } from './meetings.fixture.js';
import { MeetingsService } from './meetings.service.js';

let world: MeetingWorld;
beforeAll(async () => {
  world = await MeetingWorld.open();
});
afterAll(() => world.app.close());

describe('a meeting', () => {
  it.each(['owner', 'moderator', 'animator'] as const)('is held by the team: %s', async (name) => {
    const meeting = await world.changes.hold(world.people[name].actor, world.slug, world.words());
    expect(meeting).toMatchObject({
      title: 'Rencontre mensuelle',
      sequence: 0,
      organiserId: world.people[name].id,
    });
    expect(meeting.agendaHtml).toContain('<strong>Accueil</strong>');
  });

  it.each(['librarian', 'member', 'outsider'] as const)('is not held by others: %s', async (name) => {
    await expect(world.changes.hold(world.people[name].actor, world.slug, world.words())).rejects.toThrow(
      Forbidden,
    );
  });

  it('of a hidden community is not there for outsiders, whatever they ask', async () => {
    const { id } = await world.hold({}, world.hidden);
    const { actor } = world.people.outsider;
    const meetings = world.app.get(MeetingsService);
    for (const asker of [actor, VISITOR]) {
      await expect(meetings.find(asker, world.hidden, id)).rejects.toThrow(NotFound);
      await expect(meetings.calendar(asker, world.hidden, { now: world.now(), past: false })).rejects.toThrow(
        NotFound,
      );
    }
    await expect(answerOf(actor, id)).rejects.toThrow(NotFound);
    await expect(world.changes.cancel(actor, id, world.now())).rejects.toThrow(NotFound);
    await expect(world.changes.hold(actor, world.hidden, world.words())).rejects.toThrow(NotFound);
  });

  const answerOf = (actor: Person['actor'], id: string) =>
    world.app.get(MeetingAnswersService).answer(actor, id, { answer: 'yes' });

  it('is not found under another community', async () => {
    const { id } = await world.hold();
    await expect(
      world.app.get(MeetingsService).find(world.people.owner.actor, world.hidden, id),
    ).rejects.toThrow(NotFound);
  });

  it('shows its video link to members alone, on a public page and in a public calendar too', async () => {
    const { id } = await world.hold();
    expect((await world.find('member', id)).videoUrl).toBe('https://visio.example/salle');
    expect((await world.find('outsider', id)).videoUrl).toBeNull();
    const text = await world.app
      .get(CalendarsService)
      .ofCommunity(VISITOR, world.slug, { locale: 'fr', now: world.now() });
    expect(text).toContain('Rencontre mensuelle');
    expect(text).not.toContain('visio.example');
  });

  it.each([
    [{ title: '  ' }, 'title', 'required'],
    [{ title: '\u200b\u200b\u200b\u200b' }, 'title', 'too-short'],
    [{ endsAt: '2020-01-01T10:00:00Z' }, 'endsAt', 'end-before-start'],
    [{ startsAt: '2026-02-30T10:00' }, 'startsAt', 'not-a-moment'],
    [{ startsAt: 'demain' }, 'startsAt', 'not-a-moment'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'not-time-zone'],
    [{ place: '', videoUrl: null }, 'place', 'nowhere-to-meet'],
    [{ videoUrl: 'javascript:alert(1)' }, 'videoUrl', 'not-url'],
    [{ capacity: 0 }, 'capacity', 'too-small'],
  ])('is refused in one sentence for %j', async (change, field, code) => {
    const refused = await world.hold(change).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).fields[field]?.code).toBe(code);
  });

  it('is at the hour that its place’s clocks show, in summer and in winter', async () => {
    const local = (day: string) => ({ startsAt: `${day}T12:00`, endsAt: `${day}T13:00` });
    const [winter, summer] = [await world.hold(local('2028-12-05')), await world.hold(local('2028-07-05'))];
    expect(winter.startsAt.toISOString()).toBe('2028-12-05T17:00:00.000Z');
    expect(summer.startsAt.toISOString()).toBe('2028-07-05T16:00:00.000Z');
  });
});

describe('answers to a meeting', () => {
  it('wait when all places are taken, and come in as places become free, in their order, with a mail', async () => {
    const { id } = await world.hold({ capacity: 1 });
    expect(await world.answer('member', id, 'yes')).toEqual({ answer: 'yes', waiting: false });
    expect(await world.answer('other', id, 'yes')).toEqual({ answer: 'yes', waiting: true });
    expect(await world.answer('librarian', id, 'yes')).toEqual({ answer: 'yes', waiting: true });
    await world.quiet();
    await world.answer('member', id, 'no');
    await world.deliver();
    expect(await world.mails()).toEqual(['meeting-promoted other@example.org']);
    expect(await world.find('other', id)).toMatchObject({ coming: 1, waiting: 1, own: { waiting: false } });
  });

  it('come in all at once when places are added', async () => {
    const { id } = await world.hold({ capacity: 1 });
    for (const name of ['member', 'other', 'librarian'] as const) await world.answer(name, id, 'yes');
    await world.quiet();
    await world.changes.edit(world.people.owner.actor, id, {
      input: world.words({ capacity: null }),
      now: world.now(),
    });
    expect(await world.find('member', id)).toMatchObject({ coming: 3, waiting: 0 });
  });

  it('of many at once never exceed the places', async () => {
    const { id } = await world.hold({ capacity: 2 });
    await Promise.all(ROLES.map((name) => world.answer(name, id, 'yes')));
    expect(await world.find('member', id)).toMatchObject({ coming: 2, waiting: 3 });
  });

  it('are for members, and for what is still to come', async () => {
    const { id } = await world.hold();
    await expect(world.answer('outsider', id, 'yes')).rejects.toThrow(Forbidden);
    await expect(world.answer('member', id, 'peut-être')).rejects.toThrow(Invalid);
    await world.changes.cancel(world.people.owner.actor, id, world.now());
    await expect(world.answer('member', id, 'yes')).rejects.toThrow(Conflict);
  });

  it('of whoever leaves the forum leave their place to the next', async () => {
    const { id } = await world.hold({ capacity: 1 });
    const leaving = await world.app.database.transaction((tx) => aPerson(tx));
    await world.app.database.transaction(async (tx) => {
      const row = await tx.one<{ id: string }>(sql`select id from community where slug = ${world.slug}`);
      await belongTo(tx, row as { id: string }, leaving);
    });
    await world.app.get(MeetingAnswersService).answer(leaving.actor, id, { answer: 'yes' });
    await world.answer('other', id, 'yes');
    await world.app.database.transaction(async (tx) => {
      const data = JSON.stringify({ accountId: leaving.id });
      await tx.rows(sql`insert into fact (kind, data) values ('account.closed', ${data}::jsonb)`);
    });
    await world.deliver();
    expect((await world.find('other', id)).own).toEqual({ answer: 'yes', waiting: false });
  });

  it('show who comes to those who may see members', async () => {
    const meeting = await world.hold();
    await world.answer('member', meeting.id, 'yes');
    const names = async (name: Name) =>
      (await world.app.get(MeetingsService).attendants(world.people[name].actor, meeting, world.now())).map(
        (one) => one.name,
      );
    expect(await names('other')).toEqual(['Personne member']);
    const seen = await world.find('outsider', meeting.id);
    expect(
      await world.app.get(MeetingsService).attendants(world.people.outsider.actor, seen, world.now()),
    ).toEqual([]);
  });
});
