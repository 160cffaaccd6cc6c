import { sql } from '@forum/kernel';
import { type MailPurpose, MailTokens } from '@forum/mail-out';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeparturesListener } from '../departures/departures.listener.js';
import { DigestWorld } from '../digests.fixture.js';
import { MailPreferencesService } from './mail-preferences.service.js';

let world: DigestWorld;
let service: MailPreferencesService;

beforeAll(async () => {
  world = await DigestWorld.open({ DATA_DIR: '/nonexistent' });
  service = world.app.get(MailPreferencesService);
});

afterAll(() => world.close());

const expiresAt = new Date('2027-11-24T12:00:00Z');
const token = ({ id }: Person, purpose: MailPurpose) =>
  world.app.get(MailTokens).issue({ purpose, subject: { accountId: id }, expiresAt });
const frequency = async ({ id }: Person) =>
  (
    await world.rows<{ frequency: string }>(
      sql`select frequency from digest_setting where account_id = ${id}`,
    )
  )[0]?.frequency;

describe('preferences from a link in a mail', () => {
  it('show the mail of that account, and nothing else of it', async () => {
    const person = await world.reader([1, 2], { name: 'Camille Exemple' });
    const shown = await service.open(token(person, 'preferences'));
    expect(Object.keys(shown).sort()).toEqual([
      'accountId',
      'address',
      'instant',
      'settings',
      'subscriptions',
    ]);
    expect(JSON.stringify(shown)).not.toContain('Camille');
  });

  it('change day, language and themes; a theme that was followed more closely stays so', async () => {
    const person = await world.reader([1]);
    await world.follow(person, [{ kind: 'theme', id: '2', level: 'instant' }]);
    const themes = { '1': false, '2': true, '3': true };
    const after = await service.change(token(person, 'preferences'), { weekday: 4, locale: 'en', themes });
    expect(after.settings).toMatchObject({ weekday: 4, locale: 'en', frequency: 'weekly' });
    expect(after.subscriptions.map(({ id, level }) => `${id} ${level}`)).toEqual([
      '1 none',
      '2 instant',
      '3 digest',
    ]);
  });

  it('cannot be reached with a token of another purpose, of another time or of one’s own making', async () => {
    const person = await world.reader([1]);
    const old = world.app.get(MailTokens).issue({
      purpose: 'preferences',
      subject: { accountId: person.id },
      expiresAt: new Date('2026-11-24T11:59:59Z'),
    });
    const bad = [
      token(person, 'unsubscribe'),
      token(person, 'read'),
      old,
      `${token(person, 'preferences')}A`,
      '',
    ];
    for (const each of bad) await expect(service.open(each)).rejects.toMatchObject({ status: 404 });
    await expect(service.unsubscribe(token(person, 'preferences'))).rejects.toMatchObject({ status: 404 });
    expect(await frequency(person)).toBe('weekly');
  });
});

describe('leaving', () => {
  it('takes effect at once, as often as it is asked for, and can be taken back', async () => {
    const person = await world.reader([1]);
    const link = token(person, 'unsubscribe');
    expect((await service.openUnsubscription(link)).settings.frequency).toBe('weekly');
    expect(await frequency(person)).toBe('weekly');
    await service.unsubscribe(link);
    await service.unsubscribe(link);
    expect(await frequency(person)).toBe('never');
    await service.undoUnsubscription(link, { frequency: 'monthly' });
    expect(await frequency(person)).toBe('monthly');
  });

  it('is not taken back into nothing', async () => {
    const person = await world.reader([1]);
    const link = token(person, 'unsubscribe');
    await expect(service.undoUnsubscription(link, { frequency: 'never' })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('is what an account that closes does for good: nothing of it stays here', async () => {
    const person = await world.reader([1]);
    const writer = await world.person();
    await world.post({ thread: await world.thread({ by: writer, theme: 1 }), by: writer });
    await world.run({ at: new Date(Date.now() + 8 * 86_400_000), accountId: person.id });
    await world.rows(sql`update account set closed_at = now(), name = null where id = ${person.id}`);
    await world.app.get(DeparturesListener).accountClosed(person.id);
    for (const table of [sql`subscription`, sql`digest_setting`, sql`digest`])
      expect(await world.rows(sql`select from ${table} where account_id = ${person.id}`)).toEqual([]);
    await expect(service.open(token(person, 'preferences'))).rejects.toMatchObject({ status: 404 });
  });
});
