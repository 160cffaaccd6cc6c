import type { Locale } from '@forum/i18n';
import type { Micros } from './instant.js';

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

export interface NewsWindow {
  readonly windowStart: Micros;
  readonly windowEnd: Micros;
}

/** Everything that a batch may speak of, read once for all its windows. */
export class News {
  readonly #threads: ReadonlyMap<string, NewsThread>;
  readonly #byThread = new Map<string, NewsPost[]>();
  readonly #windows = new Map<string, readonly ThreadNews[]>();
  readonly #people = new Set<string | null>();

  constructor(threads: readonly NewsThread[], posts: readonly NewsPost[]) {
    this.#threads = new Map(threads.map((thread) => [thread.id, thread]));
    for (const { authorId } of threads) this.#people.add(authorId);
    for (const post of posts) {
      this.#people.add(post.authorId).add(post.repliedTo);
      const known = this.#byThread.get(post.threadId);
      if (known) known.push(post);
      else this.#byThread.set(post.threadId, [post]);
    }
  }

  get threadIds(): string[] {
    return [...this.#threads.keys()];
  }

  /** Whether this person wrote any of it, or is answered: their digest is then like no other. */
  concerns(accountId: string): boolean {
    return this.#people.has(accountId);
  }

  /** What was published in the window: from its start, and before its end. */
  in({ windowStart, windowEnd }: NewsWindow): readonly ThreadNews[] {
    const key = `${windowStart}-${windowEnd}`;
    const known = this.#windows.get(key);
    if (known) return known;
    const news: ThreadNews[] = [];
    for (const thread of this.#threads.values()) {
      const posts = (this.#byThread.get(thread.id) ?? []).filter(
        ({ publishedAt }) => publishedAt >= windowStart && publishedAt < windowEnd,
      );
      if (posts.length > 0) news.push({ thread, posts });
    }
    this.#windows.set(key, news);
    return news;
  }
}
