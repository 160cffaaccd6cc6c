import type { Locale } from '@forum/i18n';
import type { Bilingual } from '@forum/network';

/** In the order a lead usually goes through them; one may go back, or be set aside. */
export const LEAD_STATES = ['proposed', 'explored', 'underway', 'achieved', 'set-aside'] as const;

export type LeadState = (typeof LEAD_STATES)[number];

export function isLeadState(value: unknown): value is LeadState {
  return LEAD_STATES.some((state) => state === value);
}

/** What the founding content says of a lead. */
export interface FoundingLead {
  readonly theme: number;
  readonly letter: string;
  readonly title: Bilingual;
  /** Null for the leads that the organisers proposed. */
  readonly raisedBy: 'participants' | null;
}

export interface Lead extends FoundingLead {
  /** Theme and letter: `2D`. */
  readonly code: string;
  readonly state: LeadState;
  /** Percent. */
  readonly progress: number;
  readonly lastUpdateAt: Date | null;
  /** One of the priorities that the founding day kept. */
  readonly priority: boolean;
  /** The note of its latest update. */
  readonly latestNote: string | null;
}

/** One line of a lead's journal, newest first in lists. */
export interface LeadUpdate {
  readonly id: string;
  readonly state: LeadState;
  /** Percent. */
  readonly progress: number;
  readonly note: string;
  readonly lang: Locale;
  readonly evidenceUrl: string | null;
  readonly author: { readonly id: string; readonly name: string | null };
  readonly recordedAt: Date;
}
