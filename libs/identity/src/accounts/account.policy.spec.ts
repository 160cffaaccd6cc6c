import { describe, expect, it } from '@jest/globals';
import { type Actor, SYSTEM, VISITOR } from '../actors/actor.js';
import { type AccountAction, type AccountFacts, canAccount, NOBODY } from './account.policy.js';

const base = { suspended: false, profileComplete: true };
const member: Actor = { ...base, accountId: '1', roles: [] };
const moderator: Actor = { ...base, accountId: '2', roles: ['moderator'] };
const administrator: Actor = { ...base, accountId: '3', roles: ['administrator'] };
const suspended = (actor: Actor): Actor => ({ ...actor, suspended: true });

const actors = {
  visitor: VISITOR,
  member,
  'suspended member': suspended(member),
  moderator,
  'suspended moderator': suspended(moderator),
  administrator,
  'suspended administrator': suspended(administrator),
  system: SYSTEM,
};

const person: AccountFacts = { id: '9', kind: 'person', closed: false, roles: [] };
const accounts = {
  'a person': person,
  'the member': { ...person, id: '1' },
  'the moderator': { ...person, id: '2', roles: ['moderator'] },
  'the administrator': { ...person, id: '3', roles: ['administrator'] },
  'another moderator': { ...person, id: '8', roles: ['member', 'moderator'] },
  'a closed account': { ...person, closed: true },
  'the network': { ...person, kind: 'network' },
  nobody: NOBODY,
} satisfies Record<string, AccountFacts>;

type Who = keyof typeof actors;
const everyPerson = [
  'a person',
  'the member',
  'the moderator',
  'the administrator',
  'another moderator',
] as const;
const plain = ['a person', 'the member'] as const;
const everything = Object.keys(accounts) as Array<keyof typeof accounts>;
const members = [
  'member',
  'suspended member',
  'moderator',
  'suspended moderator',
  'administrator',
  'suspended administrator',
] as const;
const eachOf = (whos: readonly Who[], things: ReadonlyArray<keyof typeof accounts>) =>
  Object.fromEntries(whos.map((who) => [who, things])) as Partial<
    Record<Who, ReadonlyArray<keyof typeof accounts>>
  >;

/** Everything that is allowed; what is not written here is refused. */
const allowed: Record<AccountAction, Partial<Record<Who, ReadonlyArray<keyof typeof accounts>>>> = {
  create: eachOf(['administrator', 'system'], everything),
  list: eachOf(['administrator', 'system'], everything),
  'read-profile': eachOf(members, [...everyPerson, 'nobody']),
  'edit-profile': {
    member: ['the member'],
    moderator: ['the moderator'],
    administrator: ['the administrator'],
  },
  'edit-settings': {
    member: ['the member'],
    'suspended member': ['the member'],
    moderator: ['the moderator'],
    'suspended moderator': ['the moderator'],
    administrator: ['the administrator'],
    'suspended administrator': ['the administrator'],
  },
  'grant-roles': eachOf(['administrator', 'system'], [...everyPerson, 'nobody']),
  suspend: {
    moderator: [...plain, 'nobody'],
    administrator: ['a person', 'the member', 'the moderator', 'another moderator', 'nobody'],
    system: [...everyPerson, 'nobody'],
  },
  close: {
    member: ['the member'],
    'suspended member': ['the member'],
    moderator: ['the moderator'],
    'suspended moderator': ['the moderator'],
    administrator: [...everyPerson, 'nobody'],
    'suspended administrator': ['the administrator'],
    system: [...everyPerson, 'nobody'],
  },
  'read-consents': {
    member: ['the member'],
    'suspended member': ['the member'],
    moderator: ['the moderator'],
    'suspended moderator': ['the moderator'],
    administrator: everything,
    'suspended administrator': ['the administrator'],
    system: everything,
  },
};

const cases = Object.entries(allowed).flatMap(([action, granted]) =>
  (Object.keys(actors) as Who[]).flatMap((who) =>
    everything.map((thing) => {
      const may = granted[who]?.includes(thing) ?? false;
      return { action: action as AccountAction, who, thing, may, word: may ? 'may' : 'may not' };
    }),
  ),
);

describe('who may do what to an account', () => {
  it.each(cases)('$who $word $action $thing', ({ action, who, thing, may }) => {
    expect(canAccount(actors[who], action, accounts[thing])).toBe(may);
  });
});
