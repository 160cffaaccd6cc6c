import type { Tx } from '@forum/kernel';
import type { Via } from '../posts/post.js';

/** Words on their way into a thread, before they are stored. */
export interface Submission {
  readonly authorId: string;
  readonly threadId: string;
  readonly markdown: string;
  readonly via: Via;
  /** What was odd about how they were sent, as codes. */
  readonly signals: readonly string[];
}

/** Words that replace those of a message. */
export interface Rewording {
  readonly authorId: string;
  readonly postId: string;
  readonly threadId: string;
  readonly before: string;
  readonly after: string;
}

export type HoldReason = 'first-post' | 'newcomer' | 'before' | 'edited' | 'spam';

/** Why a message waits for a moderator. */
export interface Hold {
  readonly reason: HoldReason;
  /** What made it look like spam, as codes. */
  readonly signals: readonly string[];
}

/**
 * A port: asked inside the transaction that publishes whether a message may appear at once. Implemented above, by
 * moderation, and bound by the app; where nothing is bound, everything is published.
 */
export abstract class Admission {
  /** @returns null when it is published at once */
  abstract examine(tx: Tx, submission: Submission): Promise<Hold | null>;

  /** @returns null when the new words stand at once */
  abstract reexamine(tx: Tx, rewording: Rewording): Promise<Hold | null>;

  /** The message is stored and waits; the thread's row is locked. */
  abstract held(tx: Tx, postId: string, hold: Hold): Promise<void>;
}

/** Everything is published at once. */
export class OpenDoors extends Admission {
  override async examine(): Promise<null> {
    return null;
  }

  override async reexamine(): Promise<null> {
    return null;
  }

  override async held(): Promise<void> {}
}
