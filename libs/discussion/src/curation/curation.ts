import type { Locale } from '@forum/i18n';

export type CurationKind = 'move' | 'split' | 'merge' | 'pin' | 'unpin' | 'feature' | 'unfeature';

/** Where a thread stands: what a move changes. */
export interface Standing {
  readonly theme: number;
  readonly leads: readonly string[];
  /** The slug of a community; null under the themes. */
  readonly community: string | null;
}

/** A decision as a thread's page and its history tell it. */
export interface Curation {
  readonly id: string;
  readonly kind: CurationKind;
  readonly threadId: string;
  readonly targetId: string | null;
  /** After which number of the thread that was asked about the notice stands. */
  readonly place: number;
  readonly posts: number;
  readonly reason: string | null;
  /** Null once the person has left. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly decidedAt: Date;
  readonly undoneAt: Date | null;
  /** The other thread, where the reader may know its title. */
  readonly other: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly lang: Locale;
  } | null;
  /** Of a move. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Within the days that the settings give, and not undone yet. */
  readonly reversible: boolean;
}
