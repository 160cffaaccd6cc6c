import { type Actor, VISITOR } from '@forum/identity';
import { describe, expect, it } from '@jest/globals';
import { canRegister } from './register.policy.js';

const person: Actor = { accountId: '1', roles: [], suspended: false, profileComplete: true };

describe('the register of leads', () => {
  it.each<[string, Actor]>([
    ['a visitor', VISITOR],
    ['a person', person],
    ['a suspended person', { ...person, suspended: true }],
    ['a moderator', { ...person, roles: ['moderator'] }],
    ['an administrator', { ...person, roles: ['administrator'] }],
  ])('is read by %s', (_who, actor) => {
    expect(canRegister(actor, 'read')).toBe(true);
  });

  it.each<[string, Actor, boolean]>([
    ['a visitor', VISITOR, false],
    ['a person', person, false],
    ['a moderator', { ...person, roles: ['moderator'] }, true],
    ['an administrator', { ...person, roles: ['administrator'] }, true],
    ['a suspended moderator', { ...person, roles: ['moderator'], suspended: true }, false],
  ])('is moved by %s: %#', (_who, actor, may) => {
    expect(canRegister(actor, 'update-lead')).toBe(may);
  });
});
