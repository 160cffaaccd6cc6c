import { z } from 'zod';

/** Controls but for line ends, and the marks that turn the text around them (UAX #9). PostgreSQL takes no NUL. */
const CONTROLS = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Several lines as people meant them: composed, their ends alike, nothing that acts on other words. */
export const plainWords = z
  .string()
  .transform((text) =>
    text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim(),
  );

/** Words that must be there, within bounds. */
export const words = (min: number, max: number) => plainWords.pipe(z.string().min(min).max(max));

/** Words that may be left out: empty is none. */
export const optionalWords = (min: number, max: number) =>
  plainWords
    .transform((text) => (text === '' ? undefined : text))
    .pipe(z.string().min(min).max(max).optional())
    .nullish();
