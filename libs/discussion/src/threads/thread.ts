import type { CommunityFacts } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import type { ThreadFacts } from './thread.policy.js';

/** Who signed something. `name` is null once the person has left. */
export interface Author {
  readonly id: string;
  readonly name: string | null;
  readonly kind: 'person' | 'network';
  readonly sector: string | null;
}

/** The community in which a thread is held, and what the reader is to it. */
export interface ThreadCommunity extends CommunityFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A thread as lists, pages and the API show it. */
export interface Thread {
  readonly id: string;
  readonly slug: string;
  /** In the reader's language for seeded threads, else as written; `lang` says which. */
  readonly title: string;
  readonly lang: Locale;
  readonly theme: number;
  readonly leads: readonly string[];
  /** Null under the themes. */
  readonly community: ThreadCommunity | null;
  readonly author: Author;
  readonly state: 'open' | 'closed' | 'archived';
  readonly hidden: boolean;
  /** Its opening waits for a moderator. */
  readonly held: boolean;
  readonly pinned: boolean;
  readonly featured: boolean;
  /** It has a synthesis. */
  readonly summedUp: boolean;
  /** Published posts, the opening one included. */
  readonly posts: number;
  /** The last number given: what pages are counted by. */
  readonly lastNumber: number;
  readonly createdAt: Date;
  readonly lastPostAt: Date;
  /** The stamp, as read with this row: whatever is read after it is at least as new. */
  readonly version: string;
}

export type ThreadSort = 'active' | 'newest' | 'unanswered';

export interface ThreadFilter {
  readonly theme?: number | undefined;
  readonly lead?: string | undefined;
  readonly state?: Thread['state'] | undefined;
  readonly author?: string | undefined;
  /** A community's slug. */
  readonly community?: string | undefined;
  readonly sort: ThreadSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The address of a thread; the site's own language keeps French paths for all. */
export function threadPath(thread: Pick<Thread, 'id' | 'slug'>, number?: number): string {
  const path = `/discussions/${thread.id}/${thread.slug}`;
  return number === undefined || number === 1 ? path : `${path}?message=${number}#message-${number}`;
}

/** What the policy needs to know of a thread that was read for this actor. */
export function threadFactsOf(
  thread: Pick<Thread, 'state' | 'hidden' | 'held' | 'author' | 'community'>,
): ThreadFacts {
  const { state, hidden, held, author, community } = thread;
  return { state, hidden, held, authorId: author.id, community };
}
