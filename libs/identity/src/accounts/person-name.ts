import { DEFAULT_SETTINGS } from '@forum/network';
import { z } from 'zod';

/** Controls, and the marks that turn or hide the text around them (UAX #9 overrides, zero-width, tags). */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** Text of one line as people meant it: composed, without invisible marks, single spaces. */
export function plainLine(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
}

export interface NameLimits {
  readonly nameMinCharacters: number;
  readonly nameMaxCharacters: number;
}

/** A real name, with a letter in it. */
export const personNameWithin = ({ nameMinCharacters, nameMaxCharacters }: NameLimits) =>
  z
    .string()
    .transform(plainLine)
    .pipe(
      z
        .string()
        .min(nameMinCharacters)
        .max(nameMaxCharacters)
        .refine((name) => /\p{L}/u.test(name), { message: 'no-letter' }),
    );

/** Within the limits that hold where nobody has changed them: for imports. */
export const personName = personNameWithin(DEFAULT_SETTINGS.profile);

/** Optional one-line text: empty counts as absent. */
export const optionalLine = (longest: number) =>
  z
    .string()
    .transform(plainLine)
    .pipe(z.string().max(longest))
    .transform((text) => (text === '' ? null : text))
    .nullish()
    .transform((text) => text ?? null);
