import { sql } from '@forum/kernel';
import { aPerson, lastMailTo } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ParticipantRetention } from '../participants/participant-retention.js';
import { DAY, InvitationsWorld } from './invitations.fixture.js';

let world: InvitationsWorld;

beforeAll(async () => {
  world = await InvitationsWorld.open();
});

afterAll(() => world.app.close());

/** The test's clock follows the database's, which dates what is stored. */
beforeEach(() => world.app.clock.set(new Date()));

describe('an expired invitation', () => {
  it('opens nothing, and offers another to the same address', async () => {
    const { address, token } = await world.invite();
    world.app.clock.advance(30 * DAY + 1_000);
    expect((await world.preview(token)).status).toBe('expired');
    await expect(world.accept(token)).rejects.toMatchObject({ code: 'invitation-expired' });
    await world.renew(token);
    const fresh = await world.lastToken(address);
    expect(fresh).not.toBe(token);
    expect(await world.mails(address)).toBe(2);
  });

  it('stays closed once another was sent: only the newest link opens', async () => {
    const { address, token } = await world.invite();
    world.app.clock.advance(31 * DAY);
    await world.renew(token);
    world.app.clock.advance(-31 * DAY);
    expect((await world.preview(token)).status).toBe('expired');
    await expect(world.accept(token)).rejects.toMatchObject({ code: 'invitation-expired' });
    const fresh = await world.lastToken(address);
    expect((await world.preview(fresh)).status).toBe('open');
    expect((await world.accept(fresh)).isNew).toBe(true);
    expect((await world.preview(token)).status).toBe('accepted');
  });

  it('is not renewed while it is open, nor more often than the limit', async () => {
    const { token } = await world.invite();
    await expect(world.renew(token)).rejects.toMatchObject({ code: 'invitation-open' });
    world.app.clock.advance(31 * DAY);
    for (let time = 0; time < 4; time++) await world.renew(token);
    await expect(world.renew(token)).rejects.toMatchObject({ status: 429 });
  });

  it('may still be declined', async () => {
    const { token } = await world.invite();
    world.app.clock.advance(40 * DAY);
    await world.decline(token);
    expect((await world.preview(token)).status).toBe('declined');
  });
});

describe('without an answer', () => {
  it('one reminder leaves after ten days, with the same link, then silence', async () => {
    await world.remind();
    const { address, token } = await world.invite();
    world.app.clock.advance(9 * DAY);
    await world.remind();
    expect(await world.mails(address)).toBe(1);
    world.app.clock.advance(DAY + 60_000);
    await world.remind();
    await world.remind();
    expect(await world.mails(address)).toBe(2);
    const mail = await lastMailTo(world.app.database, address);
    expect(mail.subject).toBe('Rappel : votre invitation au Forum permanent'.replace(' :', '\u00a0:'));
    expect(await world.lastToken(address)).toBe(token);
    world.app.clock.advance(15 * DAY);
    await world.remind();
    expect(await world.mails(address)).toBe(2);
  });

  it('nobody is reminded who has answered, or has come by another door', async () => {
    const accepted = await world.invite();
    await world.accept(accepted.token);
    const declined = await world.invite();
    await world.decline(declined.token);
    const member = await world.invite();
    await world.app.database.transaction((tx) => aPerson(tx, { address: member.address }));
    world.app.clock.advance(11 * DAY);
    await world.remind();
    expect(
      await Promise.all([accepted, declined, member].map(({ address }) => world.mails(address))),
    ).toEqual([1, 1, 1]);
  });

  it('nobody is reminded of an invitation that has expired', async () => {
    const { address } = await world.invite();
    world.app.clock.advance(31 * DAY);
    await world.remind();
    expect(await world.mails(address)).toBe(1);
  });

  it('the address is erased after six months, and the link then leads nowhere', async () => {
    const { address, token } = await world.invite();
    const retention = world.app.get(ParticipantRetention);
    world.app.clock.advance(150 * DAY);
    await retention.run();
    expect((await world.preview(token)).status).toBe('expired');
    world.app.clock.advance(40 * DAY);
    expect(await retention.run()).toBeGreaterThan(0);
    expect(await world.rows(sql`select id from participant where address = ${address}`)).toEqual([]);
    await expect(world.preview(token)).rejects.toMatchObject({ status: 404 });
    expect(
      await world.one(sql`
      select count(*)::int as standing from consent
      where kind = 'participant-contact' and withdrawn_at is null and account_id is null`),
    ).toEqual({ standing: 0 });
    expect(await retention.run()).toBe(0);
  });
});
