import { describe, expect, it } from '@jest/globals';
import { Choices } from './choices.js';
import type { Milestone } from './milestones/milestone.js';
import { News, type NewsPost, type NewsThread } from './news.js';
import { select } from './selection.js';

const thread = (id: string, traits: Partial<NewsThread> = {}): NewsThread => ({
  id,
  slug: 'une-discussion',
  title: `Discussion ${id}`,
  lang: 'fr',
  theme: 2,
  leads: [],
  community: null,
  featured: false,
  authorId: '900',
  posts: 9,
  translations: [],
  ...traits,
});

let postId = 0;
const post = (threadId: string, number: number, traits: Partial<NewsPost> = {}): NewsPost => ({
  id: String(++postId),
  threadId,
  number,
  publishedAt: 1_000 + postId,
  authorId: '900',
  authorName: 'Mei Prototype',
  lang: 'fr',
  excerpt: 'Quelques mots.',
  repliedTo: null,
  ...traits,
});

interface Scene {
  readonly threads: readonly NewsThread[];
  readonly posts: readonly NewsPost[];
  readonly choices?: string;
  readonly read?: Readonly<Record<string, number>>;
  readonly visible?: readonly string[];
  readonly perSection?: number;
  readonly mailed?: readonly string[];
  readonly communities?: readonly string[];
  readonly milestones?: readonly Milestone[];
}

/** What person 1 gets. */
function selected({
  threads,
  posts,
  choices = 'theme:1=digest,theme:2=digest',
  read = {},
  visible,
  perSection = 6,
  mailed = [],
  communities = [],
  milestones = [],
}: Scene) {
  const listener = {
    visible: new Set(visible ?? threads.map(({ id }) => id)),
    communities: new Set(communities),
    mailed: new Set(mailed),
    group: '1',
    choices: new Choices(choices),
    read: new Map(Object.entries(read)),
  };
  const news = new News(threads, posts, milestones).in({ windowStart: 0, windowEnd: 1e15 });
  return select({ accountId: '1', listener, news, perSection });
}

const shape = (scene: Scene) =>
  selected(scene).sections.map(({ key, items, more }) => [key, items.map((item) => item.thread.id), more]);

describe('what is in a digest', () => {
  it('is in sections: one’s own discussions first, then the themes in their order', () => {
    const threads = [
      thread('1', { theme: 2 }),
      thread('2', { theme: 1 }),
      thread('3'),
      thread('4', { authorId: '1' }),
    ];
    const posts = [post('1', 2), post('2', 2), post('3', 2), post('4', 2)];
    expect(shape({ threads, posts, choices: 'theme:1=digest,theme:2=digest,thread:3=digest' })).toEqual([
      ['mine', ['4', '3'], 0],
      [1, ['2'], 0],
      [2, ['1'], 0],
    ]);
  });

  it('says why each discussion is there, answers to oneself before anything else', () => {
    const threads = [
      thread('1', { leads: ['2B'] }),
      thread('2'),
      thread('3', { authorId: '1' }),
      thread('4'),
    ];
    const posts = [post('1', 2), post('2', 2, { repliedTo: '1' }), post('2', 3), post('3', 2), post('4', 2)];
    const { sections } = selected({
      threads,
      posts,
      choices: 'lead:2B=digest,theme:2=digest,thread:4=digest',
    });
    const reasons = sections.flatMap(({ items }) => items.map((item) => [item.thread.id, item.reason]));
    expect(reasons).toEqual([
      ['2', 'reply'],
      ['4', 'thread'],
      ['3', 'own'],
      ['1', 'lead:2B'],
    ]);
  });

  it('is never what one wrote oneself, nor what one may not read', () => {
    const threads = [thread('1'), thread('2'), thread('3')];
    const posts = [post('1', 2, { authorId: '1' }), post('2', 2), post('3', 2)];
    expect(shape({ threads, posts, visible: ['1', '3'] })).toEqual([[2, ['3'], 0]]);
  });

  it('names what was read already without repeating it, and shows the rest from where one stopped', () => {
    const scene = { threads: [thread('1'), thread('2')], posts: [post('1', 4), post('1', 5), post('2', 6)] };
    const { sections, alreadyRead, messages } = selected({ ...scene, read: { '1': 4, '2': 6 } });
    expect(
      sections.flatMap(({ items }) => items.map((item) => item.posts.map(({ number }) => number))),
    ).toEqual([[5]]);
    expect(alreadyRead.items.map((item) => item.thread.id)).toEqual(['2']);
    expect(messages).toBe(2);
  });

  it('is cut in each section, with the true number of what is left out', () => {
    const threads = Array.from({ length: 9 }, (_, at) => thread(String(at + 1)));
    const { sections } = selected({ threads, posts: threads.map(({ id }) => post(id, 2)), perSection: 4 });
    expect(sections.map(({ items, more }) => [items.length, more])).toEqual([[4, 5]]);
  });

  it('has the busiest discussions first', () => {
    const threads = [thread('1'), thread('2'), thread('3')];
    const posts = [post('1', 2), post('2', 2), post('2', 3), post('3', 2), post('3', 3), post('3', 4)];
    expect(shape({ threads, posts })).toEqual([[2, ['3', '2', '1'], 0]]);
  });

  it('counts messages and people once each', () => {
    const posts = [
      post('1', 2),
      post('1', 3, { authorId: '901' }),
      post('2', 2),
      post('2', 3, { repliedTo: '1' }),
    ];
    const { messages, people, replies } = selected({ threads: [thread('1'), thread('2')], posts });
    expect({ messages, people, replies }).toEqual({ messages: 4, people: 2, replies: 1 });
  });
});

describe('the main things', () => {
  const milestone = (id: string, traits: Partial<Milestone> = {}): Milestone => ({
    kind: 'lead-progress',
    id,
    subject: `lead:${id}`,
    at: 1_000,
    theme: 2,
    leads: ['2B'],
    communitySlug: null,
    communityName: null,
    communityId: null,
    threadId: null,
    authorId: '900',
    path: '/pistes/2B',
    cards: { fr: card, en: card },
    ...traits,
  });
  const card = { title: 'Piste', overline: 'Avancement', words: null, action: 'Voir' };
  const told = (scene: Partial<Scene>) =>
    selected({ threads: [], posts: [], ...scene }).sections.map(({ key, milestones, items }) => [
      key,
      milestones.map(({ milestone: { id }, reason }) => `${id} ${reason}`),
      items.map((item) => item.thread.id),
    ]);

  it('stand before discussions, where their theme stands, with their reason', () => {
    const scene = { threads: [thread('1')], posts: [post('1', 2)], milestones: [milestone('8')] };
    expect(told(scene)).toEqual([[2, ['8 theme:2'], ['1']]]);
    expect(told({ ...scene, choices: 'lead:2B=main' })).toEqual([[2, ['8 lead:2B'], []]]);
    expect(told({ ...scene, choices: 'lead:2B=none,theme:2=digest' })).toEqual([[2, [], ['1']]]);
  });

  it('are all that is told of what is followed for them, with featured discussions and answers to oneself', () => {
    const threads = [thread('1'), thread('2', { featured: true }), thread('3')];
    const posts = [post('1', 2), post('2', 2), post('3', 2, { repliedTo: '1' })];
    const scene = { threads, posts, milestones: [milestone('8')], choices: 'theme:2=main' };
    expect(told(scene)).toEqual([
      ['mine', [], ['3']],
      [2, ['8 theme:2'], ['2']],
    ]);
  });

  it('are enough for a mail, and nothing is not', () => {
    const one = { threads: [], posts: [], milestones: [milestone('8')], choices: 'theme:2=main' };
    expect(selected(one).isEmpty).toBe(false);
    expect(selected({ ...one, choices: 'theme:1=main' }).isEmpty).toBe(true);
    expect(selected({ ...one, milestones: [milestone('8', { authorId: '1' })] }).isEmpty).toBe(true);
  });

  it('are told to those who may read the discussion or the community that they belong to', () => {
    const inside = milestone('8', { communityId: '5', communitySlug: 'forge' });
    const scene = { milestones: [inside], choices: 'community:forge=main' };
    expect(told(scene)).toEqual([]);
    expect(told({ ...scene, communities: ['5'] })).toEqual([['community:forge', ['8 community:forge'], []]]);
    expect(told({ milestones: [milestone('9', { threadId: '7' })] })).toEqual([]);
    expect(told({ milestones: [milestone('9', { threadId: '7' })], visible: ['7'] })).toHaveLength(1);
  });

  it('of one subject are told once in a window, the last of them', () => {
    const news = new News(
      [],
      [],
      [milestone('1', { subject: 'lead:2B' }), milestone('2', { subject: 'lead:2B' })],
    );
    expect(news.in({ windowStart: 0, windowEnd: 2_000 }).milestones.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('messages that left in mails of their own', () => {
  it('are not told again: a discussion of nothing else is named, and no more', () => {
    const posts = [post('1', 2), post('1', 3), post('2', 2)];
    const [first, , alone] = posts.map(({ id }) => id) as [string, string, string];
    const scene = { threads: [thread('1'), thread('2')], posts, mailed: [first, alone] };
    const { sections, alreadyRead } = selected(scene);
    expect(
      sections.flatMap(({ items }) => items.map((item) => item.posts.map(({ number }) => number))),
    ).toEqual([[3]]);
    expect(alreadyRead.items.map((item) => item.thread.id)).toEqual(['2']);
  });
});

describe('an answer to oneself', () => {
  it('is told where nothing was chosen, and not where nothing is wanted', () => {
    const scene = {
      threads: [thread('1', { theme: 3 })],
      posts: [post('1', 2, { repliedTo: '1' }), post('1', 3)],
    };
    const { sections } = selected(scene);
    expect(sections.map(({ key, items }) => [key, items.map((item) => item.posts.length)])).toEqual([
      ['mine', [1]],
    ]);
    expect(selected({ ...scene, choices: 'theme:3=none' }).isEmpty).toBe(true);
  });
});

describe('news', () => {
  it('belongs to the window in which it was published: its start included, its end not', () => {
    const posts = [
      post('1', 1, { publishedAt: 10 }),
      post('1', 2, { publishedAt: 20 }),
      post('1', 3, { publishedAt: 30 }),
    ];
    const news = new News([thread('1')], posts);
    const numbers = (windowStart: number, windowEnd: number) =>
      news.in({ windowStart, windowEnd }).threads.flatMap((one) => one.posts.map(({ number }) => number));
    expect([numbers(0, 10), numbers(10, 30), numbers(30, 40)]).toEqual([[], [1, 2], [3]]);
  });
});
