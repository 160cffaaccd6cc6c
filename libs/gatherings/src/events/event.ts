import type { Bilingual } from '@forum/network';

/** A gathering of the network, past or to come. (What the system records is a *fact*.) */
export interface EventSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: Bilingual;
  /** The day, in the event's own time zone: `2007-02-02`. */
  readonly date: string;
  readonly timeZone: string;
  readonly place: string;
}

export interface EventDetails extends EventSummary {
  readonly attendance: Attendance | null;
  readonly programme: readonly ProgrammeItem[];
  /** In alphabetical order. */
  readonly organisations: readonly EventOrganisation[];
}

export interface Attendance {
  readonly count: number;
  /** Nobody counted. */
  readonly about: boolean;
}

export interface ProgrammeItem {
  /** Time of day where the event takes place: `09:30`. */
  readonly start: string;
  readonly end: string;
  readonly text: Bilingual;
  /** The themes it was about, if any. */
  readonly themes: readonly number[];
}

export interface EventOrganisation {
  readonly name: string;
  /** Its initials. */
  readonly code: string | null;
  /** A sector's code. */
  readonly sector: string | null;
}
