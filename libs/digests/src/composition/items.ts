import type { Listener } from './audience.js';
import type { Interest, Reason } from './choices.js';
import type { NewsPost, NewsThread, ThreadNews } from './news.js';

/** A discussion in somebody's digest, and why it is there. */
export interface Item {
  readonly thread: NewsThread;
  /** What is new to this person: published in the window, unread unless all of it was, by somebody else; never empty. */
  readonly posts: readonly NewsPost[];
  /** The message that the item shows. */
  readonly shown: NewsPost;
  readonly reason: Reason;
  /** Somebody answered a message of this person. */
  readonly isReply: boolean;
  /** All of it, or it left in a mail of its own; it is then named, not repeated. */
  readonly isRead: boolean;
  /** The person has read this discussion before. */
  readonly begun: boolean;
}

/** What one discussion's news are to one person; undefined when they are none. */
export function toItem(
  accountId: string,
  listener: Listener,
  { thread, posts }: ThreadNews,
): Item | undefined {
  if (!listener.visible.has(thread.id)) return undefined;
  const interest = listener.choices.interestIn({
    threadId: thread.id,
    leads: thread.leads,
    communitySlug: thread.community?.slug ?? null,
    theme: thread.theme,
  });
  const wanted = wantedPosts(accountId, thread, { posts, interest });
  if (wanted.length === 0) return undefined;
  const readTo = listener.read.get(thread.id) ?? 0;
  const unread = wanted.filter(({ number, id }) => number > readTo && !listener.mailed.has(id));
  const isRead = unread.length === 0;
  const told = isRead ? wanted : unread;
  const reply = told.findLast(({ repliedTo }) => repliedTo === accountId);
  const isReply = reply !== undefined;
  const shown = reply ?? (told.at(-1) as NewsPost);
  const reason = reasonFor({ isReply, isOwn: thread.authorId === accountId, interest });
  return { thread, posts: told, shown, reason, isReply, isRead, begun: readTo > 0 };
}

interface Ties {
  readonly isReply: boolean;
  readonly isOwn: boolean;
  readonly interest: Interest | null | undefined;
}

function reasonFor({ isReply, isOwn, interest }: Ties): Reason {
  if (isReply) return 'reply';
  return isOwn ? 'own' : (interest?.reason ?? 'reply');
}

interface Offered {
  readonly posts: readonly NewsPost[];
  readonly interest: Interest | null | undefined;
}

/**
 * By somebody else, and asked for: all of it, or, of what is followed for its main things or not at all, what is
 * featured and what answers the person. Nothing of what they chose to hear nothing of.
 */
function wantedPosts(
  accountId: string,
  { featured }: NewsThread,
  { posts, interest }: Offered,
): readonly NewsPost[] {
  if (interest === null) return [];
  const others = posts.filter(({ authorId }) => authorId !== accountId);
  if (interest !== undefined && (featured || !interest.mainOnly)) return others;
  return others.filter(({ repliedTo }) => repliedTo === accountId);
}
