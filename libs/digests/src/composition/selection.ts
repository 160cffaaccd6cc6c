import type { Listener } from './audience.js';
import type { Reason } from './choices.js';
import type { NewsPost, NewsThread, ThreadNews } from './news.js';

/** A discussion in somebody's digest, and why it is there. */
export interface Item {
  readonly thread: NewsThread;
  /** What is new to this person: published in the window, unread unless all of it was read, by somebody else; never empty. */
  readonly posts: readonly NewsPost[];
  /** The message that the item shows. */
  readonly shown: NewsPost;
  readonly reason: Reason;
  /** Somebody answered a message of this person. */
  readonly isReply: boolean;
  /** All of it; it is then named, not repeated. */
  readonly isRead: boolean;
  /** The person has read this discussion before. */
  readonly begun: boolean;
}

export interface Shown {
  readonly items: readonly Item[];
  /** How many more there are, not shown. */
  readonly more: number;
}

export interface Section extends Shown {
  /** `mine` comes first: what is asked of the person, then what they follow; then one section for each theme. */
  readonly key: 'mine' | number;
}

export interface Selection {
  readonly sections: readonly Section[];
  /** Discussions whose news the person has read already: named, not repeated. */
  readonly alreadyRead: Shown;
  readonly messages: number;
  readonly people: number;
  readonly replies: number;
}

export interface Reading {
  readonly accountId: string;
  readonly listener: Listener;
  readonly news: readonly ThreadNews[];
  /** Items of a section at the most. */
  readonly perSection: number;
}

/** What one person gets of a window's news: what they may read, chose, and did not write themselves. */
export function select({ accountId, listener, news, perSection }: Reading): Selection {
  const items = news.map((one) => itemFor(accountId, listener, one)).filter((item) => item !== undefined);
  items.sort(byImportance);
  const fresh = items.filter(({ isRead }) => !isRead);
  return {
    sections: sectionsOf(fresh, perSection),
    alreadyRead: capped(
      items.filter(({ isRead }) => isRead),
      perSection,
    ),
    ...counts(items),
  };
}

function itemFor(accountId: string, listener: Listener, { thread, posts }: ThreadNews): Item | undefined {
  const reason = listener.visible.has(thread.id) ? listener.choices.reasonFor(thread) : undefined;
  if (reason === undefined) return undefined;
  const others = posts.filter(({ authorId }) => authorId !== accountId);
  if (others.length === 0) return undefined;
  const readTo = listener.read.get(thread.id) ?? 0;
  const unread = others.filter(({ number }) => number > readTo);
  const isRead = unread.length === 0;
  return toItem(isRead ? others : unread, { accountId, thread, reason, isRead, begun: readTo > 0 });
}

interface About {
  readonly accountId: string;
  readonly thread: NewsThread;
  readonly reason: Reason;
  readonly isRead: boolean;
  readonly begun: boolean;
}

function toItem(posts: readonly NewsPost[], { accountId, thread, reason, isRead, begun }: About): Item {
  const reply = posts.findLast(({ repliedTo }) => repliedTo === accountId);
  const shown = reply ?? (posts.at(-1) as NewsPost);
  const isOwn = thread.authorId === accountId;
  return {
    thread,
    posts,
    shown,
    reason: reply ? 'reply' : isOwn ? 'own' : reason,
    isReply: reply !== undefined,
    isRead,
    begun,
  };
}

/** Answers to the person first, then the busiest discussions, then the latest. */
function byImportance(a: Item, b: Item): number {
  if (a.isReply !== b.isReply) return a.isReply ? -1 : 1;
  if (a.posts.length !== b.posts.length) return b.posts.length - a.posts.length;
  return b.shown.publishedAt - a.shown.publishedAt || Number(b.thread.id) - Number(a.thread.id);
}

const MINE: ReadonlySet<Reason> = new Set(['reply', 'own', 'thread']);

function sectionsOf(items: readonly Item[], perSection: number): Section[] {
  const sections = new Map<Section['key'], Item[]>([['mine', []]]);
  for (const item of items) {
    const key = MINE.has(item.reason) ? 'mine' : item.thread.theme;
    const section = sections.get(key);
    if (section) section.push(item);
    else sections.set(key, [item]);
  }
  return [...sections]
    .filter(([, all]) => all.length > 0)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, all]) => ({ key, ...capped(all, perSection) }));
}

function capped(items: readonly Item[], limit: number): Shown {
  return { items: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

function place(key: Section['key']): number {
  return key === 'mine' ? 0 : key;
}

function counts(items: readonly Item[]): Pick<Selection, 'messages' | 'people' | 'replies'> {
  const people = new Set<string>();
  let messages = 0;
  let replies = 0;
  for (const item of items) {
    messages += item.posts.length;
    if (item.isReply) replies++;
    for (const { authorId } of item.posts) people.add(authorId);
  }
  return { messages, people: people.size, replies };
}
