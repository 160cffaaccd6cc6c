import { sql } from '@forum/kernel';
import { MailTokens, Suppressions } from '@forum/mail-out';
import { lastMailTo, startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { DigestWorld, days } from '../digests.fixture.js';
import { DigestSweep } from '../retention/digest-sweep.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { SEND_DIGESTS } from './new-subscribers.js';
import { SignUpsService } from './sign-ups.service.js';

let server: TestSmtpServer;
let world: DigestWorld;
let callers = 0;

beforeAll(async () => {
  server = await startSmtpServer();
  world = await DigestWorld.open({
    SMTP_URL: server.url,
    MAIL_FROM: 'forum@forum.test',
    MAIL_DOMAIN: 'forum.test',
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
  });
});

afterAll(async () => {
  await world.close();
  await server.close();
});

const ask = (address: string, themes: number[] = [], locale: 'fr' | 'en' = 'fr') =>
  world.app.get(SignUpsService).ask({ address, themes, locale }, `192.0.2.${++callers}`);
const confirm = (token: string) => world.app.get(ConfirmationsService).confirm(token);

async function tokenFor(address: string): Promise<string> {
  const { text } = await lastMailTo(world.app.database, address);
  return /\/abonnement\/confirmer\/([\w-]+)/.exec(text)?.[1] ?? '';
}

const subscriptionsOf = (address: string) =>
  world.rows<{ target: string; level: string }>(sql`
    select target, level from subscription join account_email using (account_id)
    where address = ${address} order by target`);

describe('asking for the digest by address alone', () => {
  it('sends one mail and subscribes to nothing before its button is pressed', async () => {
    await ask('Neuve@Example.org');
    const { subject, text } = await lastMailTo(world.app.database, 'neuve@example.org');
    expect(subject).toBe('Confirmez votre adresse pour recevoir le résumé');
    expect(text).toContain('rien d’autre ne vous');
    expect(await subscriptionsOf('neuve@example.org')).toEqual([]);
    expect(await world.rows(sql`select from account_email where address = 'neuve@example.org'`)).toEqual([]);
  });

  it('is answered the same for an address that is known and one that is not', async () => {
    const known = await world.reader([1]);
    expect(await ask(known.address)).toBeUndefined();
    expect(await ask('inconnue@example.org')).toBeUndefined();
  });

  it.each([
    ['no address', { address: 'personne', themes: [] }, 'address'],
    ['two addresses', { address: 'a@example.org, b@example.org', themes: [] }, 'address'],
    ['an unknown theme', { address: 'a@example.org', themes: [99] }, 'themes'],
    ['half a theme', { address: 'a@example.org', themes: [1.5] }, 'themes.0'],
  ])('refuses %s', async (_what, input, field) => {
    const refused = world.app.get(SignUpsService).ask({ ...input, locale: 'fr' }, '192.0.2.1');
    await expect(refused).rejects.toMatchObject({ fields: { [field]: expect.anything() } });
  });

  it('writes to one address five times an hour at the most', async () => {
    for (let count = 0; count < 5; count++) await ask('cible@example.org');
    await expect(ask('cible@example.org')).rejects.toMatchObject({ status: 429 });
    const [sent] = await world.rows<{ count: number }>(sql`
      select count(*)::int from mail where to_address = 'cible@example.org'`);
    expect(sent?.count).toBe(5);
  });
});

describe('confirming', () => {
  it('shows what is asked for, and changes nothing by being looked at', async () => {
    await ask('regarde@example.org', [2, 3], 'en');
    const token = await tokenFor('regarde@example.org');
    const preview = await world.app.get(ConfirmationsService).preview(token);
    expect(preview).toEqual({
      address: 'regarde@example.org',
      themes: [2, 3],
      locale: 'en',
      confirmed: false,
    });
    expect(await subscriptionsOf('regarde@example.org')).toEqual([]);
  });

  it('makes an account without a name, subscribed to all themes unless some were chosen', async () => {
    await ask('toutes@example.org');
    await ask('deux@example.org', [2]);
    const { accountId } = await confirm(await tokenFor('toutes@example.org'));
    await confirm(await tokenFor('deux@example.org'));
    expect((await subscriptionsOf('toutes@example.org')).map(({ target }) => target)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(await subscriptionsOf('deux@example.org')).toEqual([{ target: '2', level: 'digest' }]);
    const [account] = await world.rows(sql`
      select name, registered_via, frequency, weekday, hour, setting.time_zone from account join digest_setting setting on account_id = id
      where id = ${accountId}`);
    const weekly = { frequency: 'weekly', weekday: 2, hour: 7, time_zone: 'America/Toronto' };
    expect(account).toEqual({ name: null, registered_via: 'subscription', ...weekly });
    const [consent] = await world.rows(
      sql`select kind, source, withdrawn_at from consent where account_id = ${accountId}`,
    );
    expect(consent).toEqual({ kind: 'digest', source: 'mail', withdrawn_at: null });
  });

  it('sends the last seven days at once, and begins the first window there', async () => {
    const writer = await world.person();
    const thread = await world.thread({ by: writer });
    await world.post({ thread, by: writer, text: 'Trop ancien.', at: days(-8) });
    await world.post({ thread, by: writer, text: 'De la semaine.', at: days(-3) });
    await ask('bienvenue@example.org');
    const { accountId } = await confirm(await tokenFor('bienvenue@example.org'));
    const jobs = await world.rows<{ data: unknown }>(
      sql`select data from pgboss.job where name = ${SEND_DIGESTS}`,
    );
    expect(jobs.map(({ data }) => data)).toContainEqual({ accountId });
    await world.run({ at: new Date(), accountId });
    await world.post({ thread, by: writer, text: 'Depuis.' });
    await world.run({ at: days(8), accountId });
    const mails = await Promise.all(
      server.received
        .filter(({ to }) => to[0] === 'bienvenue@example.org')
        .map(({ raw }) => simpleParser(raw)),
    );
    const [welcome, first] = mails.map(({ text }) => text ?? '');
    expect(mails).toHaveLength(2);
    expect(welcome).toMatch(/C’EST TOUT|LES 7/);
    expect(welcome).toContain('De la semaine.');
    expect(welcome).not.toContain('Trop ancien.');
    expect(first).toContain('Depuis.');
    expect(first).not.toContain('De la semaine.');
  });

  it('welcomes even when nothing was written', async () => {
    await world.rows(sql`update post set published_at = now() - interval '30 days'`);
    await ask('calme@example.org');
    const { accountId } = await confirm(await tokenFor('calme@example.org'));
    expect(await world.run({ at: new Date(), accountId })).toMatchObject({ sent: 1 });
  });

  it('changes nothing more when its button is pressed again', async () => {
    await ask('deux-fois@example.org');
    const token = await tokenFor('deux-fois@example.org');
    const first = await confirm(token);
    expect(await confirm(token)).toEqual(first);
    expect(await world.rows(sql`select from digest where account_id = ${first.accountId}`)).toHaveLength(1);
  });

  it('adds themes for who gets digests already, without another welcome or another day', async () => {
    const reader = await world.reader([1]);
    await world.prefer(reader, { weekday: 5 });
    await ask(reader.address, [2]);
    await confirm(await tokenFor(reader.address));
    expect(await subscriptionsOf(reader.address)).toMatchObject([{ target: '1' }, { target: '2' }]);
    expect(await world.rows(sql`select from digest where account_id = ${reader.id}`)).toEqual([]);
    const [setting] = await world.rows(
      sql`select weekday from digest_setting where account_id = ${reader.id}`,
    );
    expect(setting).toEqual({ weekday: 5 });
  });

  it('begins again for who had stopped, and lifts what kept mail from them', async () => {
    const reader = await world.reader([1]);
    await world.prefer(reader, { frequency: 'never' });
    await world.write((tx) => world.app.get(Suppressions).add(tx, reader.address, 'complained'));
    await ask(reader.address, [1]);
    await confirm(await tokenFor(reader.address));
    const [setting] = await world.rows(
      sql`select frequency from digest_setting where account_id = ${reader.id}`,
    );
    expect(setting).toEqual({ frequency: 'weekly' });
    expect(await world.app.get(Suppressions).find(world.app.database.reader, reader.address)).toBeUndefined();
  });

  it('refuses a token of another purpose, of another row, or after its days', async () => {
    const tokens = world.app.get(MailTokens);
    const subject = { address: 'autre@example.org' };
    await ask('mienne@example.org');
    const [row] = await world.rows<{ id: string }>(sql`
      select id from pending_subscription where address = 'mienne@example.org'`);
    const mailId = (row as { id: string }).id;
    const expiresAt = new Date('2027-11-24T12:00:00Z');
    const forged = [
      tokens.issue({ purpose: 'preferences', subject, mailId, expiresAt }),
      tokens.issue({ purpose: 'confirm-subscription', subject, mailId, expiresAt }),
      tokens.issue({
        purpose: 'confirm-subscription',
        subject,
        mailId,
        expiresAt: new Date('2026-11-01T00:00:00Z'),
      }),
      'n-importe-quoi',
    ];
    for (const token of forged) await expect(confirm(token)).rejects.toMatchObject({ status: 404 });
  });

  it('is forgotten when nobody presses the button', async () => {
    await ask('oubliee@example.org');
    await world.rows(
      sql`update pending_subscription set expires_at = now() where address = 'oubliee@example.org'`,
    );
    await world.app.get(DigestSweep).run();
    expect(
      await world.rows(sql`select from pending_subscription where address = 'oubliee@example.org'`),
    ).toEqual([]);
  });
});
