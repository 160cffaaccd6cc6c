import { Conflict, Forbidden, NotFound, sql } from '@forum/kernel';
import { lastMailTo } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarTokensService } from '../calendar/calendar-tokens.service.js';
import { CalendarsService } from '../calendar/calendars.service.js';
import { MailedAnswersService } from './mailed-answers.service.js';
import { MeetingClockwork } from './meeting-clockwork.js';
import { DAY, MeetingWorld } from './meetings.fixture.js';

let world: MeetingWorld;
beforeAll(async () => {
  world = await MeetingWorld.open();
});
afterAll(() => world.app.close());

describe('what is told of a meeting by mail', () => {
  it('calls those who follow closely, and nobody else', async () => {
    await world.quiet();
    await world.hold();
    await world.deliver();
    expect(await world.mails()).toEqual(['meeting-called close@example.org']);
  });

  it('has a button that leads to a page, where answering works without signing in', async () => {
    await world.quiet();
    const { id } = await world.hold();
    await world.deliver();
    const mail = await lastMailTo(world.app.database, 'close@example.org');
    expect(mail.subject).toContain('Rencontre mensuelle');
    const token = /\/rencontres\/([\w-]+)/.exec(mail.text)?.[1] ?? '';
    const mailed = world.app.get(MailedAnswersService);
    expect((await mailed.preview(token)).meeting).toMatchObject({ id, own: null });
    expect((await world.find('close', id)).own).toBeNull();
    await mailed.answer(token, { answer: 'maybe' });
    expect((await world.find('close', id)).own).toEqual({ answer: 'maybe', waiting: false });
    await expect(mailed.preview(`${token}x`)).rejects.toThrow(NotFound);
  });

  it('tells those concerned of a change and of a cancellation, once, and raises what calendars count by', async () => {
    const { id } = await world.hold();
    await world.answer('member', id, 'yes');
    await world.answer('other', id, 'no');
    await world.answer('librarian', id, 'maybe');
    await world.quiet();
    const edited = await world.changes.edit(world.people.animator.actor, id, {
      input: world.words({ place: 'Montréal' }),
      now: world.now(),
    });
    expect(edited).toMatchObject({ sequence: 1, place: 'Montréal' });
    await world.deliver();
    expect((await world.mails()).sort()).toEqual([
      'meeting-changed librarian@example.org',
      'meeting-changed member@example.org',
    ]);
    expect(await world.changes.cancel(world.people.animator.actor, id, world.now())).toMatchObject({
      sequence: 2,
      state: 'cancelled',
    });
    await world.deliver();
    expect((await world.mails()).sort()).toEqual([
      'meeting-cancelled librarian@example.org',
      'meeting-cancelled member@example.org',
    ]);
  });

  it('tells nobody of what calendars do not show', async () => {
    const { id } = await world.hold();
    await world.answer('member', id, 'yes');
    await world.quiet();
    const input = world.words({ agenda: 'Autre chose' });
    expect(
      await world.changes.edit(world.people.animator.actor, id, { input, now: world.now() }),
    ).toMatchObject({
      sequence: 0,
    });
    await world.deliver();
    expect(await world.mails()).toEqual([]);
  });

  it('reminds twice, once each, those who come and those who follow closely, never who wants no mail', async () => {
    const { id } = await world.hold();
    for (const name of ['member', 'silent'] as const) await world.answer(name, id, 'yes');
    await world.answer('other', id, 'no');
    await world.app.database.reader.rows(sql`delete from meeting where id <> ${id}`);
    await world.quiet();
    const start = world.app.clock.now();
    const remind = async (days: number) => {
      world.app.clock.set(new Date(start.getTime() + (20 - days) * DAY));
      await world.app.get(MeetingClockwork).remind();
      return (await world.mails()).sort();
    };
    const both = ['meeting-reminder close@example.org', 'meeting-reminder member@example.org'];
    expect(await remind(7.5)).toEqual([]);
    expect(await remind(6.9)).toEqual(both);
    expect(await remind(6.8)).toEqual([]);
    expect(await remind(0.9)).toEqual(both);
    expect(await remind(0.5)).toEqual([]);
    world.app.clock.set(start);
  });

  it('keeps hostile words harmless, in headers and in HTML', async () => {
    await world.quiet();
    await world.hold({ title: 'Aïe <script>alert(1)</script>\r\nBcc: autre@example.org' });
    await world.deliver();
    const mail = await lastMailTo(world.app.database, 'close@example.org');
    expect(mail.headers.has('bcc')).toBe(false);
    expect(String(mail.html)).not.toContain('<script');
    expect(mail.text).toContain('<script>alert(1)</script>');
  });
});

describe('after a meeting', () => {
  it('its end is told once, and minutes are attached to it by the team', async () => {
    const { id } = await world.hold();
    const start = world.app.clock.now();
    world.app.clock.advance(21 * DAY);
    const ends = async () =>
      (
        await world.app.database.reader.rows(sql`
        select id from fact where kind = 'meeting.ended' and data->>'meetingId' = ${id}`)
      ).length;
    await world.app.get(MeetingClockwork).end();
    await world.app.get(MeetingClockwork).end();
    expect(await ends()).toBe(1);
    await expect(
      world.changes.minute(world.people.member.actor, id, { input: { minutes: 'Dit.' }, now: world.now() }),
    ).rejects.toThrow(Forbidden);
    const minuted = await world.changes.minute(world.people.animator.actor, id, {
      input: { minutes: '## Décisions' },
      now: world.now(),
    });
    expect(minuted.minutesHtml).toContain('Décisions');
    await expect(world.changes.cancel(world.people.animator.actor, id, world.now())).rejects.toThrow(
      Conflict,
    );
    world.app.clock.set(start);
  });
});

describe('a personal calendar', () => {
  const read = async (token: string, where = world.hidden) => {
    const actor = await world.app.get(CalendarTokensService).actorOf(token);
    return world.app.get(CalendarsService).ofCommunity(actor, where, { locale: 'fr', now: world.now() });
  };

  it('is read by a token that is kept as its hash, asks the policy each time, and ends when revoked', async () => {
    await world.hold({ title: 'Au secret' }, world.hidden);
    const tokens = world.app.get(CalendarTokensService);
    const token = await tokens.create(world.people.other.actor);
    const kept = await world.app.database.reader.rows<object>(sql`select * from calendar_token`);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await read(token)).toContain('Au secret');
    const membership = (change: ReturnType<typeof sql>) =>
      world.app.database.reader.rows(sql`
        update community_membership set ${change} where account_id = ${world.people.other.id}`);
    await membership(sql`state = 'banned', joined_at = null`);
    await expect(read(token)).rejects.toThrow(NotFound);
    expect(await read(token, world.slug)).not.toContain('Au secret');
    await membership(sql`state = 'active', joined_at = now()`);
    expect(await read(token)).toContain('Au secret');
    const fresh = await tokens.create(world.people.other.actor);
    await expect(read(token)).rejects.toThrow(NotFound);
    expect(await read(fresh)).toContain('Au secret');
    await tokens.revoke(world.people.other.actor);
    await expect(read(fresh)).rejects.toThrow(NotFound);
  });

  it('holds what comes where one belongs', async () => {
    await world.hold({ title: 'Chez moi' });
    const own = await world.app
      .get(CalendarsService)
      .own(world.people.member.actor, { locale: 'fr', now: world.now() });
    expect(own).toContain('Chez moi');
    const others = await world.app
      .get(CalendarsService)
      .own(world.people.outsider.actor, { locale: 'fr', now: world.now() });
    expect(others).not.toContain('BEGIN:VEVENT');
  });
});
