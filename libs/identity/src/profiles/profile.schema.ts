import { isTimeZone } from '@forum/i18n';
import type { Settings } from '@forum/network';
import { z } from 'zod';
import { optionalLine, personNameWithin } from '../accounts/person-name.js';

const LONGEST_ORGANISATION = 200;

/** Blank lines and line ends kept, nothing invisible. */
const paragraph = (longest: number) =>
  z
    .string()
    .transform((text) =>
      text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim(),
    )
    .pipe(z.string().max(longest))
    .transform((text) => (text === '' ? null : text))
    .nullish()
    .transform((text) => text ?? null);

const CONTROLS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

export type ProfileLimits = Settings['profile'];

/** What is written beside a person's posts and in their profile. */
export const profileSchema = (limits: ProfileLimits) =>
  z.object({
    name: personNameWithin(limits),
    sector: z.string().min(1),
    organisation: optionalLine(LONGEST_ORGANISATION).refine((name) => name === null || name.length >= 2, {
      message: 'one-letter',
    }),
    about: paragraph(limits.aboutMaxCharacters),
  });

/** Asked once, before a first post. */
export const completionSchema = (limits: ProfileLimits) =>
  profileSchema(limits)
    .omit({ about: true })
    .extend({
      locale: z.enum(['fr', 'en']),
      acceptsTerms: z.literal(true, { error: 'terms-needed' }),
    });

export const preferencesSchema = z.object({
  locale: z.enum(['fr', 'en']),
  timeZone: z.string().refine(isTimeZone, { message: 'not-time-zone' }),
});

/** A profile as it is replaced; language and time zone stay where they are not given. */
export const profileChangeSchema = (limits: ProfileLimits) =>
  profileSchema(limits).extend(preferencesSchema.partial().shape);

export type ProfileInput = z.input<ReturnType<typeof profileChangeSchema>>;
export type CompletionInput = z.input<ReturnType<typeof completionSchema>>;
export type PreferencesInput = z.input<typeof preferencesSchema>;
