import { z } from 'zod';

/** A whole number from `min` up, with what it is when nobody chose otherwise. */
export function count(preset: number, { min = 1, max = 1_000_000 }: { min?: number; max?: number } = {}) {
  return z.int().min(min).max(max).default(preset);
}

/** How many times within how many minutes, fixed windows. */
export function rate(limit: number, minutes: number) {
  return z.strictObject({ limit: count(limit), minutes: count(minutes, { max: 10_080 }) }).prefault({});
}

const TIME_ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** An IANA name. */
export function timeZone(preset: string) {
  return z
    .string()
    .refine((name) => TIME_ZONES.has(name), 'not-time-zone')
    .default(preset);
}
