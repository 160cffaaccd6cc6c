import { VISITOR } from '@forum/identity';
import { sql } from '@forum/kernel';
import { aCommunity, belongTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DigestWorld } from '../digests.fixture.js';
import { DigestSettingsService } from '../settings/digest-settings.service.js';
import type { Subscription } from './subscription.js';
import { SubscriptionsService } from './subscriptions.service.js';

let world: DigestWorld;
let service: SubscriptionsService;

beforeAll(async () => {
  world = await DigestWorld.open({ DATA_DIR: '/nonexistent' });
  service = world.app.get(SubscriptionsService);
});

afterAll(() => world.close());

const levels = async (person: Person) =>
  (await service.own(person.actor)).map(({ kind, id, level }) => `${kind} ${id} ${level}`);
const settings = (person: Person) => world.app.get(DigestSettingsService).own(person.actor);

describe('subscriptions', () => {
  it('are none before they were asked for, and nothing is sent', async () => {
    const person = await world.person();
    expect(await levels(person)).toEqual([]);
    expect(await settings(person)).toMatchObject({
      frequency: 'weekly',
      weekday: 2,
      hour: 7,
      confirmedAt: null,
    });
    expect(await world.rows(sql`select from digest_setting where account_id = ${person.id}`)).toEqual([]);
  });

  it('change only where they are named', async () => {
    const person = await world.person();
    const thread = await world.thread({ by: person });
    await service.change(
      person.actor,
      [
        { kind: 'theme', id: 1, level: 'digest' },
        { kind: 'lead', id: '2B', level: 'main' },
      ],
      'api',
    );
    await service.change(
      person.actor,
      [
        { kind: 'theme', id: '1', level: 'none' },
        { kind: 'thread', id: thread, level: 'instant' },
      ],
      'api',
    );
    expect(await levels(person)).toEqual(['theme 1 none', 'lead 2B main', `thread ${thread} instant`]);
  });

  it('begin digests at the first one, with a consent in the words that were shown', async () => {
    const person = await world.person({ locale: 'en', timeZone: 'Europe/Paris' });
    await service.change(person.actor, [{ kind: 'theme', id: '3', level: 'digest' }], 'web');
    expect(await settings(person)).toMatchObject({
      frequency: 'weekly',
      timeZone: 'Europe/Paris',
      locale: 'en',
    });
    const consents = await world.rows(sql`
      select wording like 'I agree to receive%' as english, source from consent where account_id = ${person.id} and kind = 'digest'`);
    expect(consents).toEqual([{ english: true, source: 'web' }]);
  });

  it('begin nothing when all that is asked for is silence', async () => {
    const person = await world.person();
    await service.change(person.actor, [{ kind: 'theme', id: '3', level: 'none' }], 'web');
    expect(await world.rows(sql`select from digest_setting where account_id = ${person.id}`)).toEqual([]);
  });

  it.each<[string, Subscription]>([
    ['a theme that is none', { kind: 'theme', id: '9', level: 'digest' }],
    ['a lead that is none', { kind: 'lead', id: '9Z', level: 'digest' }],
    ['a discussion that is none', { kind: 'thread', id: '999999', level: 'digest' }],
    ['an id that is none', { kind: 'thread', id: "1' or true", level: 'digest' }],
    ['a community before there are any', { kind: 'community', id: 'accompagner', level: 'digest' }],
  ])('refuse %s, and change nothing', async (_what, wish) => {
    const person = await world.person();
    const wanted = [{ kind: 'theme', id: '1', level: 'digest' } as const, wish];
    await expect(service.change(person.actor, wanted, 'api')).rejects.toMatchObject({
      fields: { '1.id': { code: 'not-in-list' } },
    });
    expect(await levels(person)).toEqual([]);
  });

  it('refuse a discussion that one may not read', async () => {
    const [person, writer] = [await world.person(), await world.person()];
    const thread = await world.thread({ by: writer });
    await world.rows(sql`update thread set hidden_at = now() where id = ${thread}`);
    const wanted = [{ kind: 'thread', id: thread, level: 'digest' } as const];
    await expect(service.change(person.actor, wanted, 'web')).rejects.toMatchObject({ status: 422 });
    expect(await service.change(writer.actor, wanted, 'web')).toHaveLength(1);
  });

  it('are nobody’s without an account', async () => {
    await expect(service.own(VISITOR)).rejects.toMatchObject({ status: 403 });
    await expect(service.change(VISITOR, [], 'web')).rejects.toMatchObject({ status: 403 });
    await expect(service.standing(VISITOR, 'theme', '1')).rejects.toThrow();
  });
});

describe('what a community sends', () => {
  it('is in the digest of whoever joins, unless they chose otherwise, and ends when they leave', async () => {
    const [member, silent, stranger] = [await world.person(), await world.person(), await world.person()];
    const community = await world.write((tx) => aCommunity(tx));
    for (const one of [member, silent]) await world.write((tx) => belongTo(tx, community, one));
    await world.follow(silent, [{ kind: 'community', id: community.slug, level: 'none' }]);
    const at = (person: Person) => ({ communityId: community.id, accountId: person.id });
    for (const one of [member, silent, stranger, member]) await service.joined(at(one));
    expect(await levels(member)).toEqual([`community ${community.slug} digest`]);
    expect(await levels(silent)).toEqual([`community ${community.slug} none`]);
    expect(await levels(stranger)).toEqual([]);
    // Joining is no agreement to be written to.
    expect((await settings(member)).confirmedAt).toBeNull();
    await service.left(at(member));
    expect(await levels(member)).toEqual([`community ${community.slug} digest`]);
    await world.rows(sql`delete from community_membership where account_id = ${member.id}`);
    await service.left(at(member));
    expect(await levels(member)).toEqual([]);
  });

  it('is followed by those who may read what is in it, at every level', async () => {
    const person = await world.person();
    const open = await world.write((tx) => aCommunity(tx));
    const closed = await world.write((tx) => aCommunity(tx, { visibility: 'private' }));
    await world.follow(person, [{ kind: 'community', id: open.slug, level: 'main' }]);
    expect(await levels(person)).toEqual([`community ${open.slug} main`]);
    const behind = world.follow(person, [{ kind: 'community', id: closed.slug, level: 'instant' }]);
    await expect(behind).rejects.toMatchObject({ fields: { '0.id': { code: 'not-in-list' } } });
  });
});

describe('digest settings', () => {
  it.each([
    ['a ninth day', { weekday: 8 }, 'weekday'],
    ['a 25th hour', { hour: 24 }, 'hour'],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a language that is none', { locale: 'de' as never }, 'locale'],
    ['a frequency that is none', { frequency: 'hourly' as never }, 'frequency'],
    ['a pause until never', { pausedUntil: 'demain' }, 'pausedUntil'],
    ['a field that is none', { weekDay: 2 } as never, 'weekDay'],
  ])('refuse %s', async (_what, change, field) => {
    const person = await world.reader([1]);
    await expect(world.prefer(person, change)).rejects.toMatchObject({
      fields: { [field]: expect.anything() },
    });
  });

  it('change what is named and keep the rest', async () => {
    const person = await world.reader([1]);
    await world.prefer(person, { hour: 16, pausedUntil: '2027-01-04' });
    await world.prefer(person, { weekday: 5 });
    expect(await settings(person)).toMatchObject({
      weekday: 5,
      hour: 16,
      pausedUntil: new Date('2027-01-04T00:00:00Z'),
    });
    await world.prefer(person, { pausedUntil: null });
    expect((await settings(person)).pausedUntil).toBeNull();
  });

  it('end the consent with the digests, and begin a new one with them', async () => {
    const person = await world.reader([1]);
    const standing = async () =>
      await world.rows(sql`
        select withdrawn_at is null as stands from consent where account_id = ${person.id} and kind = 'digest' order by id`);
    await world.prefer(person, { frequency: 'never' });
    expect(await standing()).toEqual([{ stands: false }]);
    expect((await settings(person)).nextAt).toBeNull();
    await world.prefer(person, { frequency: 'monthly' });
    expect(await standing()).toEqual([{ stands: false }, { stands: true }]);
  });
});
