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
});
