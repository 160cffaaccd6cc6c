import type { Locale } from '@forum/i18n';
import { isTimeZone } from '@forum/i18n';
import { z } from 'zod';
import { FREQUENCIES, type Frequency } from '../schedule/schedule.js';

/** What a person chose, as the page and the API show it. */
export interface DigestSettings {
  readonly frequency: Frequency;
  readonly weekday: number;
  readonly hour: number;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly pausedUntil: Date | null;
  /** When the next window ends; null when none will, or before anything was asked for. */
  readonly nextAt: Date | null;
  /** Since when they get digests; null before anything was asked for. */
  readonly confirmedAt: Date | null;
}

const instant = z
  .union([z.date(), z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((value) => new Date(value));

/** What may be changed; what is not named stays. */
export const digestSettingsSchema = z.strictObject({
  frequency: z.enum(FREQUENCIES).optional(),
  weekday: z.coerce.number().int().min(1).max(7).optional(),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  timeZone: z.string().max(64).refine(isTimeZone, 'not-time-zone').optional(),
  locale: z.enum(['fr', 'en']).optional(),
  pausedUntil: instant.nullish(),
});

export type DigestSettingsInput = z.input<typeof digestSettingsSchema>;
export type DigestSettingsChange = z.output<typeof digestSettingsSchema>;
