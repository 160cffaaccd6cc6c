import type { Post, Revision } from '@forum/discussion';
import { type Passage, wordDifference } from '@forum/markup';

/** An edit of a message: when, why, and how one text became the next. */
export interface PostChange {
  readonly before: Revision;
  /** Null for edits so many ago that only the text before them is shown. */
  readonly passages: readonly Passage[] | null;
}

/** Comparing costs the processor, and this page is open to everyone. */
const COMPARED = 10;

/** Every edit of a message, newest first. */
export function postChanges(post: Post, revisions: readonly Revision[]): PostChange[] {
  const texts = [...revisions.map(({ markdown }) => markdown), post.markdown ?? ''];
  return revisions
    .map((before, at) => ({
      before,
      passages:
        at < revisions.length - COMPARED ? null : wordDifference(before.markdown, texts[at + 1] ?? ''),
    }))
    .reverse();
}
