import { Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import { aPerson, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR } from '../actors/actor.js';
import { identityApplication } from '../identity.fixture.js';
import { Passport } from '../passport/passport.js';
import { ApiTokensService } from './api-tokens.service.js';

let app: TestApplication;
let tokens: ApiTokensService;

beforeAll(async () => {
  app = await identityApplication();
  tokens = app.get(ApiTokensService);
});

afterAll(() => app.close());

const someone = (roles: Array<'moderator' | 'administrator'> = []) =>
  app.database.transaction((tx) => aPerson(tx, { roles }));
const bearer = (authorization?: string) => app.get(Passport).byBearer(authorization);

describe('an API token', () => {
  it('is shown once, kept as a hash, and says who holds it', async () => {
    const { actor } = await someone();
    const made = await tokens.create(actor, { name: ' Mon  outil ' });
    expect(made).toMatchObject({ name: 'Mon outil', scopes: ['read', 'write'], lastUsedAt: null });
    const rows = await app.database.reader.rows(sql`select api_token::text as kept from api_token`);
    expect(JSON.stringify(rows)).not.toContain(made.token);
    expect(await bearer(`Bearer ${made.token}`)).toMatchObject({
      actor,
      scopes: ['read', 'write'],
      locale: 'fr',
    });
    const [listed] = await tokens.list(actor);
    expect(listed).toMatchObject({ id: made.id, lastUsedAt: expect.any(Date) });
    expect(listed).not.toHaveProperty('token');
  });

  it('is good for a year unless settings say otherwise', async () => {
    const { actor } = await someone();
    const { token, expiresAt } = await tokens.create(actor, { name: 'x' });
    expect((Number(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(365, -1);
    await app.database.reader.rows(sql`update api_token set expires_at = now()`);
    expect(await tokens.resolve(token)).toBeNull();
  });

  it.each([undefined, '', 'Bearer', 'Bearer x', 'Basic eDp5', 'Bearer a b c', 'bearer '])(
    'is not what %p says',
    async (authorization) => expect(await bearer(authorization)).toBeNull(),
  );

  it('without the admin scope has none of its holder’s powers over others', async () => {
    const { actor } = await someone(['administrator']);
    const plain = await tokens.create(actor, { name: 'x' });
    const strong = await tokens.create(actor, { name: 'y', scopes: ['read', 'admin', 'read'] });
    expect((await tokens.resolve(plain.token))?.actor.roles).toEqual([]);
    expect(await tokens.resolve(strong.token)).toMatchObject({
      actor: { roles: ['administrator'] },
      scopes: ['read', 'admin'],
    });
  });

  it('with the admin scope is for administrators, and one without it cannot make one', async () => {
    const admin = await someone(['administrator']);
    const moderator = await someone(['moderator']);
    const scopes = ['admin'] as const;
    await expect(tokens.create(moderator.actor, { name: 'x', scopes: [...scopes] })).rejects.toThrow(
      Forbidden,
    );
    const { token } = await tokens.create(admin.actor, { name: 'x' });
    const holder = await tokens.resolve(token);
    if (!holder) throw new Error('the token is good');
    await expect(tokens.create(holder.actor, { name: 'y', scopes: [...scopes] })).rejects.toThrow(Forbidden);
  });

  it.each([
    { name: '' },
    { name: 'x'.repeat(81) },
    { name: 'x', scopes: [] },
    { name: 'x', scopes: ['everything'] },
    {},
  ])('is refused for %j', async (input) => {
    const { actor } = await someone();
    await expect(tokens.create(actor, input as never)).rejects.toThrow(Invalid);
    expect(await tokens.list(actor)).toEqual([]);
  });

  it('asked for twice with one idempotency key is made once, and told once', async () => {
    const { actor } = await someone();
    const ask = (name: string) => tokens.createOnce(actor, { name }, 'une-cle-de-programme');
    const [first, second] = [await ask('x'), await ask('x')];
    expect(first.token).not.toBeNull();
    expect(second).toEqual({ ...first, token: null });
    await expect(ask('y')).rejects.toThrow(Invalid);
    expect(await tokens.list(actor)).toHaveLength(1);
  });

  it('is removed by its holder alone, and then worth nothing', async () => {
    const [{ actor }, other] = [await someone(), await someone()];
    const { id, token } = await tokens.create(actor, { name: 'x' });
    await expect(tokens.remove(other.actor, id)).rejects.toThrow(NotFound);
    await expect(tokens.create(VISITOR, { name: 'x' })).rejects.toThrow(Forbidden);
    await tokens.remove(actor, id);
    await expect(tokens.remove(actor, id)).rejects.toThrow(NotFound);
    expect(await tokens.resolve(token)).toBeNull();
  });
});
