import type { Locale } from '@forum/i18n';
import type { SafeHtml } from '@forum/markup';
import type { ReactionCounts, ReactionKind } from '../reactions/reaction.js';
import type { Author } from '../threads/thread.js';
import type { PostVia } from './post.entity.js';
import type { PostState } from './post.policy.js';

export type Via = PostVia;

/** A post as pages and the API show it. What the reader may not read is null; its place stays. */
export interface Post {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly author: Author;
  /** The organisation in whose name it was written; null for a personal one. */
  readonly organisation: string | null;
  readonly html: SafeHtml | null;
  /** Not read for pages, which show `html`. */
  readonly markdown: string | null;
  /** How often its words were replaced. Not read for pages. */
  readonly version: number | null;
  readonly lang: Locale;
  readonly replyTo: string | null;
  /** The number of the message it answers. */
  readonly replyToNumber: number | null;
  readonly state: PostState;
  readonly via: Via;
  /** How many people said each word of it; none where its words may not be read. */
  readonly reactions: ReactionCounts;
  /** The words that this reader said. */
  readonly ownReactions: readonly ReactionKind[];
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
}

export interface Revision {
  readonly revision: number;
  readonly html: SafeHtml;
  readonly markdown: string;
  readonly reason: string | null;
  /** When this text was replaced. */
  readonly recordedAt: Date;
}
