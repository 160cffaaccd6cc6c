import { type Actor, VISITOR } from '@forum/identity';
import { describe, expect, it } from '@jest/globals';
import { canGlossary } from './glossary.policy.js';

const person: Actor = { accountId: '1', roles: [], suspended: false, profileComplete: true };

describe('the glossary', () => {
  it.each<[string, Actor]>([
    ['a visitor', VISITOR],
    ['a person', person],
    ['a suspended person', { ...person, suspended: true }],
    ['a moderator', { ...person, roles: ['moderator'] }],
    ['an administrator', { ...person, roles: ['administrator'] }],
  ])('is read by %s', (_who, actor) => {
    expect(canGlossary(actor, 'read')).toBe(true);
  });
});
