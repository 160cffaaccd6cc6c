import type { SafeHtml } from '@forum/markup';
import type { CommunityFacts } from '../communities/community.policy.js';

export type MeetingState = 'scheduled' | 'cancelled';

export const ANSWERS = ['yes', 'maybe', 'no'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export interface OwnAnswer {
  readonly answer: AnswerKind;
  /** A yes for which there is no place yet. */
  readonly waiting: boolean;
}

/** A community as a meeting's page needs it. */
export type MeetingCommunity = CommunityFacts & {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly lang: 'fr' | 'en';
};

/** A meeting as pages, feeds and the API show it. */
export interface Meeting {
  readonly id: string;
  readonly uid: string;
  readonly community: MeetingCommunity;
  readonly title: string;
  readonly lang: 'fr' | 'en';
  readonly agendaMarkdown: string;
  readonly agendaHtml: SafeHtml;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  /** Null, too, for readers who do not belong: a public calendar invites nobody into a call. */
  readonly videoUrl: string | null;
  readonly capacity: number | null;
  readonly state: MeetingState;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly organiserId: string | null;
  readonly minutesMarkdown: string | null;
  readonly minutesHtml: SafeHtml | null;
  readonly minutesAt: Date | null;
  readonly followUp: boolean;
  readonly threadId: string | null;
  readonly createdAt: Date;
  /** People with a place, on the waiting list, and undecided. */
  readonly coming: number;
  readonly waiting: number;
  readonly maybe: number;
  /** What this reader answered. */
  readonly own: OwnAnswer | null;
}

export interface Attendant extends OwnAnswer {
  readonly accountId: string;
  readonly name: string | null;
}

export function meetingPath(meeting: {
  readonly id: string;
  readonly community: { readonly slug: string };
}): string {
  return `/communautes/${meeting.community.slug}/agenda/${meeting.id}`;
}
