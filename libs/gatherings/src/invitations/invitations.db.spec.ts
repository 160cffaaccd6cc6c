import { AccountsService, ClosuresService, ConsentsService, SessionsService } from '@forum/identity';
import { sql } from '@forum/kernel';
import { aPerson, lastMailTo } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ParticipantAccounts } from '../participants/participant-accounts.js';
import { InvitationDelivery } from './invitation-delivery.js';
import { InvitationsWorld } from './invitations.fixture.js';

let world: InvitationsWorld;

beforeAll(async () => {
  world = await InvitationsWorld.open();
});

afterAll(() => world.app.close());

/** The test's clock follows the database's, which dates what is stored. */
beforeEach(() => world.app.clock.set(new Date()));

/** Without the line breaks of plain text. */
const words = (body: string) => body.replaceAll(/\s+/g, ' ');

describe('an invitation', () => {
  it('leaves in the language of its reader, in HTML and in plain text, with a way to say no', async () => {
    const { address } = await world.invite('en');
    const mail = await lastMailTo(world.app.database, address);
    expect(mail.subject).toBe('Your invitation to Forum permanent');
    for (const body of [mail.text, String(mail.html)].map(words)) {
      expect(body).toContain('strengthening our action');
      expect(body).toContain('February 2, 2007');
      expect(body).toContain('good for 30 days');
      expect(body).toContain('do not write to me again');
    }
    expect(String(mail.headers.get('list'))).not.toBe('');
    const french = await lastMailTo(world.app.database, (await world.invite()).address);
    expect(french.subject).toBe('Votre invitation au Forum permanent');
    expect(words(french.text)).toContain('valable 30 jours');
  });

  it('is sent once, however often its job runs', async () => {
    const { address } = await world.invite();
    const { id } = await world.one<{ id: string }>(sql`
      select invitation.id from invitation join participant on participant.id = participant_id where address = ${address}`);
    await world.app.get(InvitationDelivery).sendPlanned([id]);
    expect(await world.mails(address)).toBe(1);
  });

  it('shows its page as often as one likes, and nothing changes', async () => {
    const { address, token } = await world.invite();
    const first = await world.preview(token);
    expect(first).toMatchObject({
      status: 'open',
      address: 'i•••@example.org',
      locale: 'fr',
      interests: [2, 3],
    });
    expect(await world.preview(token)).toEqual(first);
    expect(
      await world.one(
        sql`select state from invitation join participant on participant.id = participant_id where address = ${address}`,
      ),
    ).toEqual({ state: 'sent' });
    expect(token).not.toContain(Buffer.from(address).toString('base64url').slice(4, 16));
  });

  it('once accepted, makes an account of what the questionnaire said, and signs in', async () => {
    const { address, token } = await world.invite();
    const { accountId, isNew, session } = await world.accept(token);
    expect(isNew).toBe(true);
    expect(
      await world.one(sql`
      select account.name, account.sector_code as sector, organisation.name as organisation, registered_via as via,
        account.locale, email.address, email.verified_at is not null as verified
      from account join account_email email on email.account_id = account.id
      join organisation on organisation.id = account.organisation_id where account.id = ${accountId}`),
    ).toEqual({
      name: 'Camille Exemple',
      sector: 'university',
      organisation: 'Université du Québec',
      via: 'invitation',
      locale: 'fr',
      address,
      verified: true,
    });
    expect((await world.app.get(SessionsService).resolve(session.token))?.account.id).toBe(accountId);
  });

  it('once accepted, suggests the themes but subscribes to nothing, and leaves the name to the account alone', async () => {
    const { token } = await world.invite();
    const { accountId } = await world.accept(token);
    expect(await world.app.get(ParticipantAccounts).suggestedThemes(accountId)).toEqual([2, 3]);
    const { reader } = world.app.database;
    const stands = (kind: 'digest' | 'participant-contact') =>
      world.app.get(ConsentsService).stands(reader, accountId, kind);
    expect([await stands('digest'), await stands('participant-contact')]).toEqual([false, true]);
    expect(
      await world.one(
        sql`select name, address, organisation from participant where account_id = ${accountId}`,
      ),
    ).toEqual({
      name: null,
      address: null,
      organisation: null,
    });
  });

  it('is accepted once, whoever presses first', async () => {
    const { token } = await world.invite();
    const answers = await Promise.allSettled([world.accept(token), world.accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(world.accept(token)).rejects.toMatchObject({ status: 409, code: 'invitation-accepted' });
    expect((await world.preview(token)).status).toBe('accepted');
    await expect(world.decline(token)).rejects.toMatchObject({ code: 'invitation-accepted' });
  });

  it('ends the session that the browser had', async () => {
    const other = await world.app.database.transaction(async (tx) => {
      const { id } = await aPerson(tx);
      return world.app.get(SessionsService).open(tx, { accountId: id, device: '', stay: false });
    });
    const { token } = await world.invite();
    await world.accept(token, other.token);
    expect(await world.app.get(SessionsService).resolve(other.token)).toBeNull();
  });

  it('once declined, erases the address for good and is never sent again', async () => {
    const { address, token } = await world.invite();
    await world.decline(token);
    await world.decline(token);
    expect((await world.preview(token)).status).toBe('declined');
    await expect(world.accept(token)).rejects.toMatchObject({ code: 'invitation-declined' });
    expect(
      await world.rows(sql`select id from participant where address = ${address} or name = 'x'`),
    ).toEqual([]);
    const before = await world.mails(address);
    await world.importRow(`Camille Exemple,${address},,,1,oui,fr`);
    expect(await world.mails(address)).toBe(before);
    expect(await world.rows(sql`select id from participant where address = ${address}`)).toEqual([]);
  });

  it('withdraws the consent it rested on when it is declined', async () => {
    const { token } = await world.invite();
    const standing = () =>
      world.one<{ count: number }>(sql`
      select count(*)::int as count from consent where kind = 'participant-contact' and withdrawn_at is null`);
    const before = await standing();
    await world.decline(token);
    expect((await standing()).count).toBe(before.count - 1);
  });

  it('is answered by signing in through another door', async () => {
    const { address, token } = await world.invite();
    const id = await world.app.database.transaction((tx) =>
      world.app.get(AccountsService).subscriber(tx, address, 'fr'),
    );
    expect(await world.app.get(ParticipantAccounts).suggestedThemes(id)).toEqual([2, 3]);
    await world.deliverFacts('account.registered');
    expect((await world.preview(token)).status).toBe('accepted');
    expect(await world.app.get(ParticipantAccounts).suggestedThemes(id)).toEqual([2, 3]);
  });

  it('is forgotten with the account that came of it', async () => {
    const { token } = await world.invite();
    const { accountId } = await world.accept(token);
    const actor = await world.app.get(AccountsService).actorOf(accountId);
    await world.app.get(ClosuresService).close(actor, { accountId, removePosts: false });
    await world.deliverFacts('account.closed');
    expect(await world.rows(sql`select id from participant where account_id = ${accountId}`)).toEqual([]);
  });

  it.each(['', 'nothing', 'AAAA'.repeat(12)])('has no page at the link «%s»', async (token) => {
    await expect(world.preview(token)).rejects.toMatchObject({ status: 404 });
    await expect(world.accept(token)).rejects.toMatchObject({ status: 404 });
  });
});
