import { type Actor, SYSTEM, VISITOR } from '@forum/identity';
import { describe, expect, it } from '@jest/globals';
import {
  administers,
  type CaseAction,
  type CaseFacts,
  canAnswerMeasure,
  canCase,
  canReadMeasure,
  canThreadCase,
  moderates,
  type ThreadCaseAction,
  type ThreadCaseFacts,
} from './moderation.policy.js';

const base = { suspended: false, profileComplete: true };
const author: Actor = { ...base, accountId: '1', roles: [] };
const moderator: Actor = { ...base, accountId: '2', roles: ['moderator'] };
const administrator: Actor = { ...base, accountId: '3', roles: ['administrator'] };

const actors = {
  visitor: VISITOR,
  author,
  member: { ...author, accountId: '9' },
  moderator,
  'suspended moderator': { ...moderator, suspended: true },
  administrator,
  'suspended administrator': { ...administrator, suspended: true },
  system: SYSTEM,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const base2 = { authorId: '1', reported: false, othersModerate: true };
const posts = {
  published: { ...base2, state: 'published' },
  reported: { ...base2, state: 'published', reported: true },
  hidden: { ...base2, state: 'hidden' },
  'hidden by rule': { ...base2, state: 'hidden', reported: true },
  held: { ...base2, state: 'held' },
  removed: { ...base2, state: 'removed', reported: true },
  'a moderator’s own': { ...base2, authorId: '2', state: 'hidden', reported: true },
  'the only moderator’s own': {
    ...base2,
    authorId: '2',
    state: 'hidden',
    reported: true,
    othersModerate: false,
  },
} satisfies Record<string, CaseFacts>;
type Which = keyof typeof posts;

const all = Object.keys(posts) as Which[];
const both = (which: readonly Which[]) => ({ moderator: which, administrator: which });
const others = ['a moderator’s own', 'the only moderator’s own'] as const;

/** Everything that is allowed; what is not written here is refused. */
const allowed: Record<CaseAction, Partial<Record<Who, readonly Which[]>>> = {
  read: both(all),
  hide: {
    moderator: ['published', 'reported', 'hidden by rule', 'the only moderator’s own'],
    administrator: ['published', 'reported', 'hidden by rule', ...others],
  },
  restore: {
    moderator: ['hidden', 'hidden by rule', 'the only moderator’s own'],
    administrator: ['hidden', 'hidden by rule', ...others],
  },
  keep: both(['reported']),
  approve: both(['held']),
  refuse: both(['held']),
};

const cases = Object.entries(allowed).flatMap(([action, granted]) =>
  (Object.keys(actors) as Who[]).flatMap((who) =>
    all.map((which) => {
      const may = granted[who]?.includes(which) ?? false;
      return { action: action as CaseAction, who, which, may, word: may ? 'may' : 'may not' };
    }),
  ),
);

describe('who may decide what on a message', () => {
  it.each(cases)('$who $word $action what is $which', ({ action, who, which, may }) => {
    expect(canCase(actors[who], action, posts[which])).toBe(may);
  });
});

const thread: ThreadCaseFacts = {
  state: 'open',
  hidden: false,
  held: false,
  authorId: '1',
  community: null,
  othersModerate: true,
};
const threads = {
  open: thread,
  closed: { ...thread, state: 'closed' },
  hidden: { ...thread, hidden: true },
  'a moderator’s own hidden': { ...thread, hidden: true, authorId: '2' },
} satisfies Record<string, ThreadCaseFacts>;
const threadRules: Record<ThreadCaseAction, Partial<Record<Who, ReadonlyArray<keyof typeof threads>>>> = {
  close: {
    moderator: ['open', 'hidden', 'a moderator’s own hidden'],
    administrator: ['open', 'hidden', 'a moderator’s own hidden'],
  },
  reopen: { moderator: ['closed'], administrator: ['closed'] },
  hide: { moderator: ['open', 'closed'], administrator: ['open', 'closed'] },
  restore: { moderator: ['hidden'], administrator: ['hidden', 'a moderator’s own hidden'] },
};

const threadCases = Object.entries(threadRules).flatMap(([action, granted]) =>
  (Object.keys(actors) as Who[]).flatMap((who) =>
    (Object.keys(threads) as Array<keyof typeof threads>).map((which) => {
      const may = granted[who]?.includes(which) ?? false;
      return { action: action as ThreadCaseAction, who, which, may, word: may ? 'may' : 'may not' };
    }),
  ),
);

describe('who may decide what on a discussion', () => {
  it.each(threadCases)('$who $word $action what is $which', ({ action, who, which, may }) => {
    expect(canThreadCase(actors[who], action, threads[which])).toBe(may);
  });
});

const people: Array<{ who: Who; desk: boolean; office: boolean; reads: boolean; answers: boolean }> = [
  { who: 'visitor', desk: false, office: false, reads: false, answers: false },
  { who: 'author', desk: false, office: false, reads: true, answers: true },
  { who: 'member', desk: false, office: false, reads: false, answers: false },
  { who: 'moderator', desk: true, office: false, reads: true, answers: false },
  { who: 'suspended moderator', desk: false, office: false, reads: false, answers: false },
  { who: 'administrator', desk: true, office: true, reads: true, answers: false },
  { who: 'suspended administrator', desk: false, office: false, reads: false, answers: false },
  { who: 'system', desk: false, office: false, reads: false, answers: false },
];

describe('who sits where', () => {
  it.each(people)('$who: desk $desk, administration $office, a decision about the author $reads', (row) => {
    const actor = actors[row.who];
    const measure = { accountId: '1' };
    expect(moderates(actor)).toBe(row.desk);
    expect(administers(actor)).toBe(row.office);
    expect(canReadMeasure(actor, measure)).toBe(row.reads);
    expect(canAnswerMeasure(actor, measure)).toBe(row.answers);
  });

  it('a suspended person still answers', () => {
    expect(canAnswerMeasure({ ...author, suspended: true }, { accountId: '1' })).toBe(true);
  });
});
