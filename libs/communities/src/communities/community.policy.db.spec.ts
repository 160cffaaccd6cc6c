import { actorColumn, actorParameters, IdentityModule, identityEntities, VISITOR } from '@forum/identity';
import { sql, type Tx } from '@forum/kernel';
import {
  aCommunity,
  aPerson,
  belongTo,
  type Person,
  type StandingTraits,
  type TestApplication,
  testApplication,
} from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  COMMUNITY_ROLES,
  COMMUNITY_STATES,
  type CommunityState,
  MEMBERSHIP_STATES,
  type Standing,
  VISIBILITIES,
  type Visibility,
} from './community.js';
import { canCommunity, communityReadableTo, communityVisibleTo } from './community.policy.js';

interface Cell {
  readonly id: string;
  readonly visibility: Visibility;
  readonly state: CommunityState;
}

const standings: Array<Required<StandingTraits>> = [
  ...COMMUNITY_ROLES.map((role) => ({ role, state: 'active' as const })),
  ...MEMBERSHIP_STATES.filter((state) => state !== 'active').map((state) => ({
    role: 'member' as const,
    state,
  })),
];

describe('who may know of a community, and read what is in it', () => {
  let app: TestApplication;
  const cells: Cell[] = [];
  const people = new Map<string, { person: Person; standing: Standing | null }>();
  beforeAll(async () => {
    app = await testApplication({ modules: [IdentityModule], entities: identityEntities });
    await app.database.transaction(found);
  });
  afterAll(() => app.close());

  async function found(tx: Tx): Promise<void> {
    const wanted = VISIBILITIES.flatMap((visibility) =>
      COMMUNITY_STATES.map((state) => ({ visibility, state })),
    );
    for (const cell of wanted) cells.push({ ...(await aCommunity(tx, cell)), ...cell });
    people.set('an outsider', { person: await aPerson(tx), standing: null });
    const moderator = await aPerson(tx, { roles: ['moderator'] });
    people.set('a moderator of the forum', { person: moderator, standing: null });
    for (const standing of standings) {
      const person = await aPerson(tx);
      people.set(`${standing.role}, ${standing.state}`, { person, standing });
      for (const cell of cells) await belongTo(tx, cell, person, standing);
    }
  }

  const facts = (cell: Cell, standing: Standing | null) => ({
    ...cell,
    joinPolicy: 'request' as const,
    standing,
  });

  it('is said alike by the SQL condition and by the rule, in every cell and for everyone, for pages and for batches', async () => {
    let compared = 0;
    const askers = [...people.values()].flatMap((one) => [
      { ...one, asked: actorParameters(one.person.actor) },
      { ...one, asked: actorColumn('account.id') },
    ]);
    for (const { person, standing, asked } of askers) {
      const rows = await app.database.reader.rows<{ id: string; known: boolean; readable: boolean }>(sql`
        select community.id, ${communityVisibleTo(asked)} as known, ${communityReadableTo(asked)} as readable
        from community, account where account.id = ${person.id} order by community.id`);
      const said = cells.map((cell) => ({
        id: cell.id,
        known: canCommunity(person.actor, 'read', facts(cell, standing)),
        readable: canCommunity(person.actor, 'read-contents', facts(cell, standing)),
      }));
      expect({ standing, rows }).toEqual({ standing, rows: said });
      compared += rows.length;
    }
    expect(compared).toBe(15 * 10 * 2);
  });

  it('tells a visitor of public and private ones that have begun, and opens the public ones alone', async () => {
    const asked = actorParameters(VISITOR);
    const rows = await app.database.reader.rows<{ id: string; known: boolean; readable: boolean }>(sql`
      select id, ${communityVisibleTo(asked)} as known, ${communityReadableTo(asked)} as readable from community`);
    for (const { id, visibility, state } of cells) {
      const row = rows.find((one) => one.id === id);
      expect(row?.known).toBe(visibility !== 'hidden' && state !== 'proposed');
      expect(row?.readable).toBe(visibility === 'public' && state !== 'proposed');
    }
  });

  it('shows a hidden one to whom it invited, and its contents to its members alone', () => {
    const hidden: Cell = { id: '1', visibility: 'hidden', state: 'active' };
    const of = (name: string, action: 'read' | 'read-contents') => {
      const { person, standing } = people.get(name) as { person: Person; standing: Standing | null };
      return canCommunity(person.actor, action, facts(hidden, standing));
    };
    expect([of('member, invited', 'read'), of('member, invited', 'read-contents')]).toEqual([true, false]);
    expect([of('member, requested', 'read'), of('member, banned', 'read')]).toEqual([false, false]);
    expect([of('an outsider', 'read'), of('member, active', 'read-contents')]).toEqual([false, true]);
  });
});
