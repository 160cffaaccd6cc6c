import { describe, expect, it } from '@jest/globals';
import { Choices } from './choices.js';
import { News, type NewsPost, type NewsThread } from './news.js';
import { select } from './selection.js';

const thread = (id: string, traits: Partial<NewsThread> = {}): NewsThread => ({
  id,
  slug: 'une-discussion',
  title: `Discussion ${id}`,
  lang: 'fr',
  theme: 2,
  leads: [],
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
}

/** What person 1 gets. */
function selected({
  threads,
  posts,
  choices = 'theme:1=digest,theme:2=digest',
  read = {},
  visible,
  perSection = 6,
}: Scene) {
  const listener = {
    visible: new Set(visible ?? threads.map(({ id }) => id)),
    group: '1',
    choices: new Choices(choices),
    read: new Map(Object.entries(read)),
  };
  const news = new News(threads, posts).in({ windowStart: 0, windowEnd: 1e15 });
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

describe('news', () => {
  it('belongs to the window in which it was published: its start included, its end not', () => {
    const posts = [
      post('1', 1, { publishedAt: 10 }),
      post('1', 2, { publishedAt: 20 }),
      post('1', 3, { publishedAt: 30 }),
    ];
    const news = new News([thread('1')], posts);
    const numbers = (windowStart: number, windowEnd: number) =>
      news.in({ windowStart, windowEnd }).flatMap((one) => one.posts.map(({ number }) => number));
    expect([numbers(0, 10), numbers(10, 30), numbers(30, 40)]).toEqual([[], [1, 2], [3]]);
  });
});
