import type { Locale } from '@forum/i18n';
import type { Micros, NewsWindow } from './instant.js';
import type { Milestone } from './milestones/milestone.js';

/** A message that was published. */
export interface NewsPost {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly publishedAt: Micros;
  readonly authorId: string;
  /** Null once the person has left. */
  readonly authorName: string | null;
  readonly lang: Locale;
  readonly excerpt: string;
  /** Who wrote the message that it answers. */
  readonly repliedTo: string | null;
}

/** A discussion in which something was published. */
export interface NewsThread {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly lang: Locale;
  readonly theme: number;
  readonly leads: readonly string[];
  readonly community: { readonly slug: string; readonly name: string } | null;
  /** Chosen by those who moderate: one of the main things. */
  readonly featured: boolean;
  readonly authorId: string;
  /** Messages in all. */
  readonly posts: number;
  /** A seeded discussion has a title and an opening in each language. */
  readonly translations: ReadonlyArray<{
    readonly lang: Locale;
    readonly title: string;
    readonly excerpt: string;
  }>;
}

/** One discussion's messages of one window, in their order. */
export interface ThreadNews {
  readonly thread: NewsThread;
  readonly posts: readonly NewsPost[];
}

/** What one window brought. */
export interface WindowNews {
  readonly threads: readonly ThreadNews[];
  /** Of several about one subject, the last. */
  readonly milestones: readonly Milestone[];
}

/** Everything that a batch may speak of, read once for all its windows. */
export class News {
  readonly #threads: ReadonlyMap<string, NewsThread>;
  readonly #byThread = new Map<string, NewsPost[]>();
  readonly #milestones: readonly Milestone[];
  readonly #windows = new Map<string, WindowNews>();
  readonly #people = new Set<string | null>();

  constructor(
    threads: readonly NewsThread[],
    posts: readonly NewsPost[],
    milestones: readonly Milestone[] = [],
  ) {
    this.#milestones = milestones;
    for (const { authorId } of milestones) this.#people.add(authorId);
    this.#threads = new Map(threads.map((thread) => [thread.id, thread]));
    for (const { authorId } of threads) this.#people.add(authorId);
    for (const post of posts) {
      this.#people.add(post.authorId).add(post.repliedTo);
      const known = this.#byThread.get(post.threadId);
      if (known) known.push(post);
      else this.#byThread.set(post.threadId, [post]);
    }
  }

  /** Whose readers must be known: discussions with messages, and those that milestones are about. */
  get threadIds(): string[] {
    return [
      ...new Set([...this.#threads.keys(), ...named(this.#milestones.map(({ threadId }) => threadId))]),
    ];
  }

  get communityIds(): string[] {
    return [...new Set(named(this.#milestones.map(({ communityId }) => communityId)))];
  }

  /** The first and the last message, by their ids. */
  get postIds(): { readonly first: string; readonly last: string } {
    let [first, last] = [Number.POSITIVE_INFINITY, 0];
    for (const posts of this.#byThread.values())
      for (const { id } of posts) [first, last] = [Math.min(first, Number(id)), Math.max(last, Number(id))];
    return { first: last === 0 ? '0' : String(first), last: String(last) };
  }

  /** Whether this person wrote any of it, or is answered: their digest is then like no other. */
  concerns(accountId: string): boolean {
    return this.#people.has(accountId);
  }

  /** What was published in the window: from its start, and before its end. */
  in({ windowStart, windowEnd }: NewsWindow): WindowNews {
    const key = `${windowStart}-${windowEnd}`;
    const known = this.#windows.get(key);
    if (known) return known;
    const isIn = (at: Micros) => at >= windowStart && at < windowEnd;
    const threads: ThreadNews[] = [];
    for (const thread of this.#threads.values()) {
      const posts = (this.#byThread.get(thread.id) ?? []).filter(({ publishedAt }) => isIn(publishedAt));
      if (posts.length > 0) threads.push({ thread, posts });
    }
    const told = this.#milestones.filter(({ at }) => isIn(at));
    const last = new Map(told.map((milestone) => [`${milestone.kind} ${milestone.subject}`, milestone]));
    const news = { threads, milestones: [...last.values()] };
    this.#windows.set(key, news);
    return news;
  }
}

function named(ids: ReadonlyArray<string | null>): string[] {
  return ids.filter((id) => id !== null);
}
