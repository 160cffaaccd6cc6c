import { z } from 'zod';

/** Controls but for line ends, and the marks that turn the text around them (UAX #9). PostgreSQL takes no NUL. */
const CONTROLS = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

const plain = z
  .string()
  .max(60_000)
  .transform((text) =>
    text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim(),
  );

/** Several lines that must be there, within bounds. */
export const words = (min: number, max: number) => plain.pipe(z.string().min(min).max(max));

/** Words that may be left out: empty is none. */
export const optionalWords = (max: number) =>
  plain
    .pipe(z.string().max(max))
    .transform((text) => (text === '' ? null : text))
    .nullish()
    .transform((text) => text ?? null);
