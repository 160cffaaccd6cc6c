import { z } from 'zod';
import type { Bilingual } from '../network/network.js';

export interface VocabularyItem {
  readonly code: string;
  readonly label: Bilingual;
}

/** A person's sector (« milieu »). */
export type Sector = VocabularyItem;

const label = z.string().trim().min(1).max(120);
const entry = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  fr: label,
  en: label,
});
const list = z
  .array(entry)
  .refine((items) => new Set(items.map(({ code }) => code)).size === items.length, 'duplicate-code');

/** The closed lists of the founding content, in their order. */
export const foundingVocabularySchema = z.strictObject({
  sectors: list,
  actorRoles: list,
  innovationPhases: list,
});

export type FoundingVocabulary = z.output<typeof foundingVocabularySchema>;
export type FoundingEntry = z.output<typeof entry>;
