import type { Viewer } from '../http/index.js';

/** In whose language, time zone and present a page tells of instants. */
export interface Reading {
  readonly now: Date;
  readonly timeZone: string;
}

export function readingOf({ timeZone }: Viewer, now: Date): Reading {
  return { now, timeZone };
}
