import type { Locale } from '@forum/i18n';

/** A place that one person keeps at hand. */
export interface Bookmark {
  readonly id: string;
  readonly note: string | null;
  readonly createdAt: Date;
  /** Null for a discussion as a whole. */
  readonly postId: string | null;
  /** Null once its owner may not read it any more. */
  readonly place: {
    readonly threadId: string;
    readonly slug: string;
    readonly title: string;
    readonly lang: Locale;
    /** Of the message; null for a discussion as a whole. */
    readonly number: number | null;
    readonly excerpt: string | null;
    readonly excerptLang: Locale | null;
    readonly author: string | null;
  } | null;
}

/** What is kept: one message, or a discussion as a whole. */
export type BookmarkTarget = { readonly postId: string } | { readonly threadId: string };
