import type { Locale } from '@forum/i18n';

export const POLL_KINDS = ['hands', 'choices', 'date'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** All who may answer in the discussion, or those who have written in it. */
export const POLL_ELECTORATES = ['readers', 'participants'] as const;
export type PollElectorate = (typeof POLL_ELECTORATES)[number];

/** For, against, abstention. */
export const HANDS = 3;

export interface PollOutcome {
  readonly voters: number;
  /** How many could vote; null where it is everyone with an account. */
  readonly electors: number | null;
  /** Voices of each option, in their order. */
  readonly voices: readonly number[];
}

/** A poll as one reader sees it. */
export interface Poll {
  readonly id: string;
  readonly threadId: string;
  readonly kind: PollKind;
  readonly question: string;
  readonly lang: Locale;
  readonly options: readonly string[];
  readonly electorate: PollElectorate;
  readonly author: { readonly id: string; readonly name: string | null };
  readonly createdAt: Date;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  /** The reader's own choices, from 1; none before they voted. */
  readonly own: readonly number[];
  readonly mayVote: boolean;
  readonly mayClose: boolean;
  /** Null until the reader has voted or the poll is closed. */
  readonly outcome: PollOutcome | null;
}

export const POLL_OPENED = 'poll.opened';
export const POLL_CLOSED = 'poll.closed';

export interface PollFact {
  readonly pollId: string;
  readonly threadId: string;
}
