import { ConsentsService, VISITOR } from '@forum/identity';
import { Boss, Conflict, Forbidden, Invalid, sql } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IncidentsService } from '../incidents/incidents.service.js';
import { aThread, lastEntry, moderationApplication, someone } from '../moderation.fixture.js';
import { AuditJournal } from './audit-journal.js';
import { ConsentRegister } from './consent-register.js';
import { ForumDescriptionService } from './forum-description.service.js';
import { Readiness } from './readiness.js';
import { WorkQueues } from './work-queues.js';

let app: TestApplication;
let administrator: Person;
let moderator: Person;

beforeAll(async () => {
  app = await moderationApplication();
  administrator = await someone(app, { name: 'Andrée Maquette', roles: ['administrator'] });
  moderator = await someone(app, { name: 'Maude Veille', roles: ['moderator'] });
});

afterAll(() => app.close());

const officer = { title: { fr: 'Direction', en: 'Management' }, contact: 'vie.privee@example.org' };

describe('the checklist before opening', () => {
  it('says what the database and the configuration say, and nothing more', async () => {
    const readiness = app.get(Readiness);
    expect(await readiness.report(administrator.actor)).toMatchObject({
      baseUrl: 'https://forum.test',
      https: true,
      smtp: false,
      postalAddress: null,
      officer: null,
      content: { themes: 1, leads: 0 },
      guardians: 2,
      discussion: null,
      deliveredAt: null,
      marks: { 'terms-read': null, 'backup-restored': null },
    });
    const thread = await aThread(app, await someone(app));
    await app.get(ForumDescriptionService).describe(administrator.actor, {
      forumName: 'Forum permanent',
      privacyOfficer: officer,
      postalAddress: '1, rue de l’Exemple, Québec',
    });
    expect(await readiness.report(administrator.actor)).toMatchObject({
      postalAddress: '1, rue de l’Exemple, Québec',
      officer: { fr: 'Direction', contact: 'vie.privee@example.org' },
      discussion: { id: thread.id, slug: thread.slug },
    });
  });

  it('keeps who said that something is done, once', async () => {
    const readiness = app.get(Readiness);
    await readiness.mark(administrator.actor, 'terms-read');
    await readiness.mark(administrator.actor, 'terms-read');
    const { marks } = await readiness.report(administrator.actor);
    expect(marks).toMatchObject({ 'terms-read': { by: 'Andrée Maquette' }, 'backup-restored': null });
    expect(await lastEntry(app, 'mark', 'terms-read')).toMatchObject({ action: 'going-live.marked' });
    await expect(readiness.mark(administrator.actor, 'world-peace')).rejects.toThrow(Invalid);
  });

  it('does not take a mail kept in a folder for one that was delivered', async () => {
    const real = await moderationApplication({
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'forum@forum.example.org',
      MAIL_DOMAIN: 'forum.example.org',
      MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple',
    });
    try {
      const admin = await someone(real, { roles: ['administrator'] });
      const sent = (messageId: string) =>
        real.database.transaction((tx) =>
          tx.rows(sql`
            insert into mail (kind, locale, subject, message_id, state, sent_at)
            values ('sign-in', 'fr', 'code', ${messageId}, 'sent', now())`),
        );
      await sent('mail.1@forum.localhost');
      expect((await real.get(Readiness).report(admin.actor)).deliveredAt).toBeNull();
      await sent('mail.2@forum.example.org');
      expect(await real.get(Readiness).report(admin.actor)).toMatchObject({
        smtp: true,
        deliveredAt: expect.any(Date),
      });
    } finally {
      await real.close();
    }
  });
});

describe('settings', () => {
  it('change together, hold at once, and are in the log with what they were', async () => {
    const service = app.get(ForumDescriptionService);
    await service.set(administrator.actor, [
      { key: 'digest.hour', value: 9 },
      { key: 'digest.weekday', value: 2 },
    ]);
    expect(app.get(NetworkService).settings.digest).toMatchObject({ hour: 9, weekday: 2 });
    expect(await lastEntry(app, 'setting', 'digest.hour')).toMatchObject({
      action: 'setting.changed',
      detail: { from: 7, to: 9 },
    });
    expect(await lastEntry(app, 'setting', 'digest.weekday')).toBeUndefined();
  });

  it('are refused together, each with its own problem', async () => {
    const wrong = app.get(ForumDescriptionService).set(administrator.actor, [
      { key: 'digest.hour', value: 25 },
      { key: 'page.posts', value: 10 },
      { key: 'forum.timeZone', value: 'Mars/Olympus' },
    ]);
    await expect(wrong).rejects.toMatchObject({
      fields: { 'digest.hour': { code: 'too-big' }, 'forum.timeZone': { code: 'not-time-zone' } },
    });
    expect(app.get(NetworkService).settings.page.posts).toBe(20);
    expect(await lastEntry(app, 'setting', 'page.posts')).toBeUndefined();
  });
});

describe('background work', () => {
  it('is counted by queue; what was given up can be tried again, once', async () => {
    const boss = await app.get(Boss).started();
    const id = (await boss.send('moderation.sweep', {}, { retryLimit: 0 })) as string;
    await boss.fetch('moderation.sweep');
    await boss.fail('moderation.sweep', id, { message: 'the disk is full' });
    const queues = app.get(WorkQueues);
    expect((await queues.list(administrator.actor))[0]).toMatchObject({
      name: 'moderation.sweep',
      failed: 1,
    });
    const [failure] = await queues.failures(administrator.actor);
    expect(failure).toMatchObject({ id, name: 'moderation.sweep', error: 'the disk is full' });
    await queues.retry(administrator.actor, { name: 'moderation.sweep', id });
    expect(await queues.failures(administrator.actor)).toEqual([]);
    expect(await lastEntry(app, 'job', id)).toMatchObject({ action: 'job.retried' });
    await expect(queues.retry(administrator.actor, { name: 'moderation.sweep', id })).rejects.toThrow(
      Conflict,
    );
    await expect(queues.retry(administrator.actor, { name: 'x', id: 'x' })).rejects.toThrow(Conflict);
  });
});

describe('the register of consents', () => {
  it('is read page by page and taken out whole, hostile names harmless, the taking out logged', async () => {
    const person = await someone(app, { name: '=HYPERLINK("x")', terms: false });
    const digest = {
      kind: 'digest',
      wording: 'Oui, "tout"',
      wordingVersion: '1',
      locale: 'fr',
      source: 'web',
    } as const;
    await app.database.transaction((tx) =>
      app.get(ConsentsService).record(tx, { accountId: person.id, ...digest }),
    );
    const register = app.get(ConsentRegister);
    const first = await register.list(administrator.actor, { limit: 1 });
    expect(first.items).toMatchObject([{ kind: 'digest', address: person.address }]);
    const second = await register.list(administrator.actor, { limit: 1, cursor: first.next ?? '' });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    const text = await register.export(administrator.actor);
    expect(text).toContain(`,"'=HYPERLINK(""x"")",${person.address},fr,web,1,"Oui, ""tout"""`);
    expect(await lastEntry(app, 'register', 'consents')).toMatchObject({ action: 'consents.exported' });
  });
});

describe('the register of incidents', () => {
  const incident = {
    occurredOn: '2026-11-20',
    noticedOn: '2026-11-21',
    information: 'Noms et adresses',
    description: 'Un fichier envoyé à la mauvaise personne.',
    people: '',
    seriousRisk: 'no',
    notifiedOn: '',
    measures: 'Fichier détruit, procédure revue.',
  };

  it.each([
    [{ occurredOn: '' }, 'occurredOn'],
    [{ noticedOn: '2026-02-30' }, 'noticedOn'],
    [{ noticedOn: '2026-11-19' }, 'noticedOn'],
    [{ occurredOn: '2030-01-01', noticedOn: '2030-01-02' }, 'occurredOn'],
    [{ notifiedOn: '2026-11-19' }, 'notifiedOn'],
    [{ people: 'beaucoup' }, 'people'],
    [{ people: '-1' }, 'people'],
    [{ seriousRisk: '' }, 'seriousRisk'],
    [{ description: ' ' }, 'description'],
    [{ measures: 'x' }, 'measures'],
  ])('refuses %j by field', async (change, field) => {
    const refused = app.get(IncidentsService).add(administrator.actor, { ...incident, ...change });
    await expect(refused).rejects.toMatchObject({ fields: { [field]: { code: expect.any(String) } } });
    expect(await app.get(IncidentsService).list(administrator.actor)).toEqual([]);
  });
});

describe('the administration', () => {
  it('is closed to everybody else', async () => {
    const suspended = { ...administrator.actor, suspended: true };
    const doors = [
      (actor: typeof VISITOR) => app.get(AuditJournal).list(actor, { limit: 9 }),
      (actor: typeof VISITOR) => app.get(ConsentRegister).list(actor, { limit: 9 }),
      (actor: typeof VISITOR) => app.get(ConsentRegister).export(actor),
      (actor: typeof VISITOR) => app.get(ForumDescriptionService).set(actor, []),
      (actor: typeof VISITOR) =>
        app
          .get(ForumDescriptionService)
          .describe(actor, { forumName: 'F', privacyOfficer: null, postalAddress: null }),
      (actor: typeof VISITOR) => app.get(IncidentsService).list(actor),
      (actor: typeof VISITOR) => app.get(Readiness).report(actor),
      (actor: typeof VISITOR) => app.get(Readiness).mark(actor, 'terms-read'),
      (actor: typeof VISITOR) => app.get(WorkQueues).list(actor),
      (actor: typeof VISITOR) => app.get(WorkQueues).failures(actor),
      (actor: typeof VISITOR) => app.get(WorkQueues).retry(actor, { name: 'a', id: 'b' }),
    ];
    for (const open of doors)
      for (const actor of [VISITOR, moderator.actor, suspended])
        await expect(open(actor)).rejects.toThrow(Forbidden);
  });

  it('reads its log with names, the latest first', async () => {
    const { items } = await app.get(AuditJournal).list(administrator.actor, { limit: 5 });
    expect(items[0]).toMatchObject({ actor: 'Andrée Maquette' });
    expect(items.map(({ id }) => BigInt(id))).toEqual(
      items.map(({ id }) => BigInt(id)).sort((a, b) => (a > b ? -1 : 1)),
    );
    await expect(
      app.get(AuditJournal).list(administrator.actor, { limit: 5, cursor: 'forged' }),
    ).rejects.toThrow(Invalid);
  });
});
