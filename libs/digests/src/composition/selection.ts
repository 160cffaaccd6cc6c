import type { Listener } from './audience.js';
import type { Reason } from './choices.js';
import { type Item, toItem } from './items.js';
import type { Milestone } from './milestones/milestone.js';
import type { WindowNews } from './news.js';

export interface ToldMilestone {
  readonly milestone: Milestone;
  readonly reason: Reason;
}

export interface Shown {
  readonly items: readonly Item[];
  /** How many more there are, not shown. */
  readonly more: number;
}

/** `mine` comes first: what is asked of the person, then what they follow; then their communities; then the themes. */
export type SectionKey = 'mine' | `community:${string}` | number;

export interface Section extends Shown {
  readonly key: SectionKey;
  /** Before the discussions. */
  readonly milestones: readonly ToldMilestone[];
  readonly moreMilestones: number;
}

export interface Selection {
  readonly sections: readonly Section[];
  /** Discussions whose news the person has read already, or was sent: named, not repeated. */
  readonly alreadyRead: Shown;
  readonly messages: number;
  readonly milestones: number;
  readonly people: number;
  readonly replies: number;
  /** Nothing to say: no mail. */
  readonly isEmpty: boolean;
}

export interface Reading {
  readonly accountId: string;
  readonly listener: Listener;
  readonly news: WindowNews;
  /** Items of a section at the most. */
  readonly perSection: number;
}

/** What one person gets of a window's news: what they may read, chose, and did not write themselves. */
export function select({ accountId, listener, news, perSection }: Reading): Selection {
  const items = news.threads
    .map((one) => toItem(accountId, listener, one))
    .filter((item) => item !== undefined);
  items.sort(byImportance);
  const milestones = news.milestones
    .map((one) => toMilestone(accountId, listener, one))
    .filter((one) => one !== undefined);
  const fresh = items.filter(({ isRead }) => !isRead);
  const read = items.filter(({ isRead }) => isRead);
  return {
    sections: sectionsOf(fresh, milestones, perSection),
    alreadyRead: capped(read, perSection),
    milestones: milestones.length,
    isEmpty: items.length + milestones.length === 0,
    ...counts(items),
  };
}

function toMilestone(
  accountId: string,
  { visible, communities, choices }: Listener,
  milestone: Milestone,
): ToldMilestone | undefined {
  const { threadId, communityId, authorId } = milestone;
  if (authorId === accountId) return undefined;
  if (threadId !== null && !visible.has(threadId)) return undefined;
  if (communityId !== null && !communities.has(communityId)) return undefined;
  const interest = choices.interestIn(milestone);
  return interest ? { milestone, reason: interest.reason } : undefined;
}

/** Answers to the person first, then the busiest discussions, then the latest. */
function byImportance(a: Item, b: Item): number {
  if (a.isReply !== b.isReply) return a.isReply ? -1 : 1;
  if (a.posts.length !== b.posts.length) return b.posts.length - a.posts.length;
  return b.shown.publishedAt - a.shown.publishedAt || Number(b.thread.id) - Number(a.thread.id);
}

const MINE: ReadonlySet<Reason> = new Set(['reply', 'own', 'thread']);

function sectionKey(reason: Reason, theme: number | null): SectionKey {
  if (reason.startsWith('community:')) return reason as `community:${string}`;
  return MINE.has(reason) || theme === null ? 'mine' : theme;
}

interface Content {
  readonly items: Item[];
  readonly milestones: ToldMilestone[];
}

function sectionsOf(
  items: readonly Item[],
  milestones: readonly ToldMilestone[],
  perSection: number,
): Section[] {
  const sections = new Map<SectionKey, Content>();
  const at = (key: SectionKey): Content => {
    const known = sections.get(key) ?? { items: [], milestones: [] };
    sections.set(key, known);
    return known;
  };
  for (const item of items) at(sectionKey(item.reason, item.thread.theme)).items.push(item);
  for (const told of milestones) at(sectionKey(told.reason, told.milestone.theme)).milestones.push(told);
  return [...sections]
    .sort(([a], [b]) => byPlace(a, b))
    .map(([key, all]) => ({
      key,
      milestones: all.milestones.slice(0, perSection),
      moreMilestones: Math.max(0, all.milestones.length - perSection),
      ...capped(all.items, perSection),
    }));
}

function capped(items: readonly Item[], limit: number): Shown {
  return { items: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

function byPlace(a: SectionKey, b: SectionKey): number {
  return place(a) - place(b) || (String(a) < String(b) ? -1 : 1);
}

function place(key: SectionKey): number {
  if (typeof key === 'number') return key;
  return key === 'mine' ? -2 : -1;
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
