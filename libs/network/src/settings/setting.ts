import { z } from 'zod';

/** A whole number from `min` up, with what it is when nobody chose otherwise. */
export function count(preset: number, { min = 1, max = 1_000_000 }: { min?: number; max?: number } = {}) {
  return z.int().min(min).max(max).default(preset);
}

/** How many times within how many minutes, fixed windows. */
export function rate(limit: number, minutes: number) {
  return z.strictObject({ limit: count(limit), minutes: count(minutes, { max: 10_080 }) }).prefault({});
}

export function timeZone(preset: string) {
  return z.string().refine(isTimeZone, 'not-time-zone').default(preset);
}

function isTimeZone(name: string): boolean {
  try {
    // An IANA name: PostgreSQL reads an offset the other way round.
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en-CA', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
