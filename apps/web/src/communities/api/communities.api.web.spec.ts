import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, belongTo, lastMailTo, type Person, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someone, transaction } from '../../identity/identity-web.fixture.js';

interface Caller {
  readonly person: Person;
  readonly token: string;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let web: TestWeb;
let owner: Caller;
let guest: Caller;
let administrator: Caller;
beforeAll(async () => {
  web = await testWeb();
  owner = await aCaller();
  guest = await aCaller();
  administrator = await aCaller({ roles: ['administrator'] });
});
afterAll(() => web.close());

async function aCaller(traits: PersonTraits = {}): Promise<Caller> {
  const person = await someone(web, traits);
  const token = randomToken();
  await transaction(web, (tx) =>
    tx.rows(sql`insert into api_token (account_id, name, token_hash, scopes)
      values (${person.id}, 'essai', ${hashToken(token)}, array['read', 'write', 'admin'])`),
  );
  return { person, token };
}

async function call(caller: Caller | null, method: Method, path: string, body?: object, key?: string) {
  const response = await web.app.inject({
    method,
    url: `/api/v1/communities${path}`,
    headers: {
      ...(caller ? { authorization: `Bearer ${caller.token}` } : {}),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, json: response.body === '' ? null : response.json() };
}

let made = 0;
const fresh = (more: object = {}) => ({
  name: `Cercle des essais ${++made}`,
  purpose: 'Apprendre ensemble de nos essais.',
  ...more,
});

async function owned(more: object = {}): Promise<string> {
  const { json } = await call(administrator, 'POST', '', fresh({ owner: owner.person.address, ...more }));
  return `/${json.slug}`;
}

const audited = async (action: string) =>
  (await web.get(Database).reader.rows(sql`select from audit_entry where action = ${action}`)).length;

describe('making a community through the API', () => {
  it('is active at once for an administrator, under the owner that is named, with every field of the contract', async () => {
    const before = await audited('community.opened');
    const { status, json } = await call(
      administrator,
      'POST',
      '',
      fresh({ owner: owner.person.address, themes: ['2'], charter: 'On s’écoute.', visibility: 'private' }),
    );
    expect(status).toBe(201);
    expect(json).toMatchObject({
      slug: expect.stringMatching(/^cercle-des-essais-\d+$/),
      purpose: 'Apprendre ensemble de nos essais.',
      charter: 'On s’écoute.',
      visibility: 'private',
      joinPolicy: 'request',
      themes: [2],
      moderation: 'after',
      state: 'active',
      membership: null,
    });
    expect((await call(owner, 'GET', `/${json.slug}`)).json.membership).toEqual({
      role: 'owner',
      state: 'active',
    });
    expect(await audited('community.opened')).toBe(before + 1);
  });

  it('is a proposal for everyone else, which nobody but its author and administrators knows of', async () => {
    const { status, json } = await call(owner, 'POST', '', fresh());
    expect({ status, state: json.state }).toEqual({ status: 201, state: 'proposed' });
    const path = `/${json.slug}`;
    expect((await call(guest, 'GET', path)).status).toBe(404);
    expect((await call(null, 'GET', path)).status).toBe(404);
    expect((await call(administrator, 'GET', path)).status).toBe(200);
    const listed = (await call(null, 'GET', '?limit=100')).json.items as Array<{ slug: string }>;
    expect(listed.map(({ slug }) => slug)).not.toContain(json.slug);
  });

  it('refuses visitors, unknown owners, unknown themes, taken addresses and what is not a name', async () => {
    expect((await call(null, 'POST', '', fresh())).status).toBe(401);
    expect(
      (await call(owner, 'POST', '', fresh({ owner: guest.person.address }))).json.fields,
    ).toHaveProperty('owner');
    for (const [field, wrong] of Object.entries({
      owner: { owner: 'personne@exemple.org' },
      themes: { themes: [9] },
      name: { name: '  ' },
      purpose: { purpose: '' },
      slug: { slug: 'Pas Une Adresse' },
      visibility: { visibility: 'secret' },
    })) {
      const { status, json } = await call(administrator, 'POST', '', fresh(wrong));
      expect({ field, status, fields: Object.keys(json.fields) }).toEqual({
        field,
        status: 422,
        fields: [field],
      });
    }
    const { slug } = (await call(administrator, 'POST', '', fresh())).json;
    expect((await call(administrator, 'POST', '', fresh({ slug }))).status).toBe(422);
  });

  it('makes one where the same request comes twice with one key', async () => {
    const body = fresh();
    const first = await call(owner, 'POST', '', body, 'une-fois');
    expect((await call(owner, 'POST', '', body, 'une-fois')).json.slug).toBe(first.json.slug);
    expect((await call(owner, 'POST', '', fresh(), 'une-fois')).status).toBe(422);
  });
});

describe('changing a community through the API', () => {
  it('is for its owners, changes what is named and nothing else, and is written in the log', async () => {
    const path = await owned({ themes: [2] });
    const before = await audited('community.changed');
    expect((await call(guest, 'PATCH', path, { name: 'À moi' })).status).toBe(403);
    const { status, json } = await call(owner, 'PATCH', path, {
      joinPolicy: 'open',
      visibility: 'private',
      moderation: 'before',
      charter: 'Nouvelle charte.',
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      joinPolicy: 'open',
      visibility: 'private',
      moderation: 'before',
      charter: 'Nouvelle charte.',
      themes: [2],
      purpose: 'Apprendre ensemble de nos essais.',
    });
    expect(await audited('community.changed')).toBe(before + 1);
    await call(owner, 'PATCH', path, { joinPolicy: 'open' });
    expect(await audited('community.changed')).toBe(before + 1);
  });

  it('lets an owner archive it and only an administrator bring it back', async () => {
    const path = await owned();
    expect((await call(owner, 'PATCH', path, { state: 'dormant' })).status).toBe(403);
    expect((await call(owner, 'PATCH', path, { state: 'archived' })).json.state).toBe('archived');
    expect((await call(owner, 'PATCH', path, { state: 'active' })).status).toBe(403);
    expect((await call(administrator, 'PATCH', path, { state: 'active' })).json.state).toBe('active');
  });

  it('tells nobody of a hidden one that it is there', async () => {
    const path = await owned({ visibility: 'hidden' });
    for (const [method, end] of [
      ['GET', ''],
      ['PATCH', ''],
      ['PUT', '/membership'],
      ['GET', '/members'],
    ] as const)
      expect((await call(guest, method, `${path}${end}`, method === 'GET' ? undefined : {})).status).toBe(
        404,
      );
  });
});

describe('belonging, through the API', () => {
  it('asks, is accepted, gets a role, and leaves', async () => {
    const path = await owned({ charter: 'On s’écoute.' });
    const asked = await call(guest, 'PUT', `${path}/membership`, { message: 'Bonjour' });
    expect({ status: asked.status, json: asked.json }).toEqual({
      status: 200,
      json: { role: 'member', state: 'requested' },
    });
    expect((await call(guest, 'GET', `${path}/members`)).status).toBe(403);
    const waiting = (await call(owner, 'GET', `${path}/members?state=requested`)).json;
    expect(waiting.items).toEqual([
      expect.objectContaining({ id: guest.person.id, state: 'requested', message: 'Bonjour' }),
    ]);
    const member = `${path}/members/${guest.person.id}`;
    expect((await call(guest, 'PATCH', member, { state: 'active' })).status).toBe(403);
    expect((await call(owner, 'PATCH', member, { state: 'active' })).json).toMatchObject({
      role: 'member',
      state: 'active',
    });
    expect((await call(owner, 'PATCH', member, { role: 'moderator' })).json.role).toBe('moderator');
    expect((await lastMailTo(web.get(Database), guest.person.address)).text).toContain('modération');
    const team = (await call(guest, 'GET', `${path}/members`)).json.items as Array<{ role: string }>;
    expect(team.map(({ role }) => role)).toEqual(['owner', 'moderator']);
    expect((await call(guest, 'DELETE', `${path}/membership`)).status).toBe(204);
    expect((await call(guest, 'GET', path)).json.membership).toBeNull();
  });

  it('never leaves a community without an owner', async () => {
    const path = await owned();
    const own = `${path}/members/${owner.person.id}`;
    expect((await call(owner, 'DELETE', `${path}/membership`)).status).toBe(409);
    expect((await call(owner, 'PATCH', own, { role: 'member' })).status).toBe(409);
    const { id } = (await call(owner, 'GET', path)).json;
    await transaction(web, (tx) => belongTo(tx, { id }, guest.person, { role: 'owner' }));
    const both = await Promise.all([
      call(owner, 'PATCH', own, { role: 'member' }),
      call(guest, 'PATCH', `${path}/members/${guest.person.id}`, { role: 'member' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('gives roles by owners alone, and writes each in the log', async () => {
    const path = await owned();
    const { id } = (await call(owner, 'GET', path)).json;
    const moderator = await aCaller();
    await transaction(web, async (tx) => {
      await belongTo(tx, { id }, moderator.person, { role: 'moderator' });
      await belongTo(tx, { id }, guest.person);
    });
    const before = await audited('membership.role-given');
    const member = `${path}/members/${guest.person.id}`;
    expect((await call(moderator, 'PATCH', member, { role: 'owner' })).status).toBe(403);
    expect((await call(owner, 'PATCH', member, { role: 'librarian' })).status).toBe(200);
    expect(await audited('membership.role-given')).toBe(before + 1);
  });

  it('keeps out whoever is banned', async () => {
    const path = await owned({ joinPolicy: 'open' });
    await call(guest, 'PUT', `${path}/membership`);
    const banned = await call(owner, 'PATCH', `${path}/members/${guest.person.id}`, { state: 'banned' });
    expect(banned.json).toMatchObject({ state: 'banned', bannedUntil: null });
    expect((await call(guest, 'PUT', `${path}/membership`)).status).toBe(403);
  });

  it('lists those one may know of, one’s own first', async () => {
    const closed = await transaction(web, (tx) =>
      aCommunity(tx, { visibility: 'hidden', name: 'Aaa cachée' }),
    );
    const { json } = await call(owner, 'GET', '?mine=true&limit=2');
    expect(json.items).toHaveLength(2);
    expect(json.next).toEqual(expect.any(String));
    const rest = (await call(null, 'GET', '?limit=100')).json.items as Array<{ slug: string }>;
    expect(rest.map(({ slug }) => slug)).not.toContain(closed.slug);
  });
});
