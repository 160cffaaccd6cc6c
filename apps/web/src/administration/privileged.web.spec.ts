import { Boss, sql } from '@forum/kernel';
import {
  AppealsService,
  BlockedTermsService,
  FlagsService,
  MeasuresService,
  ModerationQueue,
  PersonMeasuresService,
} from '@forum/moderation';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someone, transaction } from '../identity/identity-web.fixture.js';
import { aReply, aThread, routesOf } from '../moderation/moderation-web.fixture.js';
import { type Office, openOffice } from './office.fixture.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.web.close());

/** What only moderators and administrators may send. */
const RESERVED =
  /^\/(administration|moderation)|^\/discussions\/.*\/(fermeture|reouverture|masquage|retablissement|moderation)$/;
/** The person concerned answers here: nothing reserved about it. */
const OPEN_TO_ALL = ['/moderation/mesures/:id', '/moderation/mesures/:id/revision', '/moderation/point'];

interface Attempt {
  readonly url: string;
  readonly fields: Record<string, string>;
}

const reason = 'Pour de bonnes raisons.';
const person = async () => (await someone(office.web, { name: 'Brice Fâché' })).id;
const thread = async () => (await aThread(office.web, await someone(office.web))).id;

async function message(): Promise<string> {
  const author = await someone(office.web);
  const opened = await aThread(office.web, author);
  const { id } = await aReply(office.web, author, opened, 'Un mot de trop.');
  return `/discussions/${opened.id}/messages/${id}/moderation`;
}

/** The case of a reported message. */
async function flagged(): Promise<string> {
  const id = (await message()).split('/')[4] ?? '';
  const reporter = await someone(office.web);
  await office.web.get(FlagsService).flag(reporter.actor, id, { reason: 'spam' });
  const item = await office.web.get(ModerationQueue).ofPost(office.administrator.person.actor, id);
  return item?.id ?? '';
}

/** A measure that somebody else took, and whose review the person has asked for. */
async function appealed(): Promise<string> {
  const moderator = await someone(office.web, { roles: ['moderator'] });
  const { id, actor } = await someone(office.web);
  await office.web.get(PersonMeasuresService).take(moderator.actor, id, { kind: 'reminder', reason });
  const [measure] = await office.web.get(MeasuresService).own(actor);
  await office.web.get(AppealsService).create(actor, measure?.id ?? '', { words: 'Regardez encore.' });
  return measure?.id ?? '';
}

async function failedWork(): Promise<Record<string, string>> {
  const name = 'moderation.sweep';
  const boss = await office.web.get(Boss).started();
  const id = (await boss.send(name, {}, { retryLimit: 0 })) as string;
  await boss.fetch(name);
  await boss.fail(name, id, { message: 'plein' });
  return { name, id };
}

/** One real use of every reserved address. */
const uses: Record<string, () => Promise<Attempt>> = {
  '/administration': async () => ({ url: '/administration', fields: { fait: 'backup-restored' } }),
  '/administration/personnes/:id/roles': async () => ({
    url: `/administration/personnes/${await person()}/roles`,
    fields: { role: 'moderator' },
  }),
  '/administration/personnes/:id/roles/retrait': async () => {
    const url = `/administration/personnes/${await person()}/roles`;
    await office.post(url, { role: 'moderator' }, '/administration/reseau');
    return { url: `${url}/retrait`, fields: { role: 'moderator' } };
  },
  '/administration/reseau': async () => ({
    url: '/administration/reseau',
    fields: { forumName: 'Forum permanent', postalAddress: '1, rue de l’Exemple' },
  }),
  '/administration/reseau/reglages': async () => ({
    url: '/administration/reseau/reglages',
    fields: { 'digest.hour': '8' },
  }),
  '/administration/travaux/reprise': async () => ({
    url: '/administration/travaux/reprise',
    fields: await failedWork(),
  }),
  '/administration/journal/export': async () => ({
    url: '/administration/journal/export',
    fields: { format: 'json' },
  }),
  '/administration/consentements/export': async () => ({
    url: '/administration/consentements/export',
    fields: {},
  }),
  '/administration/incidents': async () => ({
    url: '/administration/incidents',
    fields: {
      occurredOn: '2025-03-02',
      noticedOn: '2025-03-03',
      information: 'Adresses',
      description: 'Un envoi à la mauvaise liste.',
      seriousRisk: 'no',
      measures: 'Liste corrigée.',
    },
  }),
  '/moderation/blocages': async () => ({
    url: '/moderation/blocages',
    fields: { kind: 'word', term: `mot ${await person()}` },
  }),
  '/moderation/blocages/:id/retrait': async () => {
    const terms = office.web.get(BlockedTermsService);
    await terms.create(office.administrator.person.actor, { kind: 'word', term: `mot ${await person()}` });
    const [last] = (await terms.list(office.administrator.person.actor)).slice(-1);
    return { url: `/moderation/blocages/${last?.id}/retrait`, fields: {} };
  },
  '/moderation/personnes/:id/mesures': async () => ({
    url: `/moderation/personnes/${await person()}/mesures`,
    fields: { kind: 'account-slowed', reason },
  }),
  '/moderation/personnes/:id/mesures/levee': async () => {
    const url = `/moderation/personnes/${await person()}/mesures`;
    await office.post(url, { kind: 'account-silenced', reason }, '/administration/reseau');
    return { url: `${url}/levee`, fields: { kind: 'account-silenced', reason } };
  },
  '/moderation/mesures/:id/decision': async () => ({
    url: `/moderation/mesures/${await appealed()}/decision`,
    fields: { outcome: 'uphold', reason },
  }),
  '/moderation/lot': async () => ({ url: '/moderation/lot', fields: { items: await flagged() } }),
  '/moderation/elements/:id/prise': async () => ({
    url: `/moderation/elements/${await flagged()}/prise`,
    fields: {},
  }),
  '/moderation/elements/:id/rendu': async () => {
    const url = `/moderation/elements/${await flagged()}`;
    await office.post(`${url}/prise`, {}, '/administration/reseau');
    return { url: `${url}/rendu`, fields: {} };
  },
  '/moderation/elements/:id/annulation': async () => {
    const items = await flagged();
    await office.post('/moderation/lot', { items }, '/administration/reseau');
    return { url: `/moderation/elements/${items}/annulation`, fields: {} };
  },
  '/moderation/personnes/:id/suspension': async () => ({
    url: `/moderation/personnes/${await person()}/suspension`,
    fields: { reason },
  }),
  '/moderation/personnes/:id/levee': async () => ({
    url: `/moderation/personnes/${await person()}/levee`,
    fields: { reason },
  }),
  '/discussions/:id/messages/:postId/moderation': async () => ({
    url: await message(),
    fields: { decision: 'hide:spam' },
  }),
  '/discussions/:id/fermeture': async () => ({
    url: `/discussions/${await thread()}/fermeture`,
    fields: { reason },
  }),
  '/discussions/:id/reouverture': async () => {
    const id = await thread();
    await office.post(`/discussions/${id}/fermeture`, { reason }, '/administration/reseau');
    return { url: `/discussions/${id}/reouverture`, fields: { reason } };
  },
  '/discussions/:id/masquage': async () => ({
    url: `/discussions/${await thread()}/masquage`,
    fields: { reason },
  }),
  '/discussions/:id/retablissement': async () => {
    const id = await thread();
    await office.post(`/discussions/${id}/masquage`, { reason }, '/administration/reseau');
    return { url: `/discussions/${id}/retablissement`, fields: { reason } };
  },
};

function use(path: string): Promise<Attempt> {
  const attempt = uses[path];
  if (attempt === undefined) throw new Error(`no use of ${path}`);
  return attempt();
}

const logged = async () =>
  (await transaction(office.web, (tx) =>
    tx.one<{ last: string; by: string | null }>(sql`
        select max(id) as last, (select actor_id from audit_entry order by id desc limit 1) as by from audit_entry`),
  )) ?? { last: null, by: null };

describe('every reserved action', () => {
  it('is known to this test', () => {
    const reserved = routesOf(office.web)
      .filter(({ methods, path }) => methods.includes('POST') && RESERVED.test(path))
      .map(({ path }) => path)
      .filter((path) => !OPEN_TO_ALL.includes(path));
    expect(reserved.sort()).toEqual(Object.keys(uses).sort());
  });

  it.each(Object.keys(uses))('leaves a line in the log, with who did it: %s', async (path) => {
    const { url, fields } = await use(path);
    const before = await logged();
    const { status } = await office.post(url, fields, '/administration/reseau');
    expect([200, 303]).toContain(status);
    const after = await logged();
    expect(BigInt(after.last ?? 0)).toBeGreaterThan(BigInt(before.last ?? 0));
    expect(after.by).toBe(office.administrator.person.id);
  });

  it.each(Object.keys(uses))('leaves nothing when it is refused: %s', async (path) => {
    const { url, fields } = await use(path);
    const before = await logged();
    const visitor = await office.web.browser().post(url, fields, { from: '/discussions' });
    expect([403, 404]).toContain(visitor.status);
    expect(await logged()).toEqual(before);
  });
});
