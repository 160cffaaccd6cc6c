import type { Bilingual } from '@forum/network';
import { z } from 'zod';
import { termSlug } from './term-slug.js';

const words = z.string().trim().min(1).max(120);
const definition = z.string().trim().min(1).max(2_000);

/** A term of the founding content; its French words give its address. */
export const foundingTermSchema = z.strictObject({
  fr: words.refine((french) => termSlug(french) !== '', 'no-letter'),
  en: words,
  definition: z.strictObject({ fr: definition, en: definition }).optional(),
});

export type FoundingTerm = z.output<typeof foundingTermSchema>;

export interface Term {
  readonly slug: string;
  readonly term: Bilingual;
  /** Null while nobody has defined it. */
  readonly definition: Bilingual | null;
}
