import { cleanLine } from '@forum/markup';
import { z } from 'zod';
import type { WritingLimits } from '../threads/open-thread.schema.js';

/** One point per line; the dashes that people put before them are the page's own work. */
const points = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      text
        .split(/\r\n?|\n/)
        .map((line) => cleanLine(line.replace(/^\s*[-*•–]\s+/, '')))
        .filter((line) => line !== '')
        .join('\n'),
    )
    .pipe(z.string().max(max))
    .default('');

const text = (max: number) =>
  z
    .object({ agreed: points(max), questions: points(max), steps: points(max) })
    .nullish()
    .transform((parts) => (parts && Object.values(parts).some((part) => part !== '') ? parts : null));

const number = z.coerce.number().int().min(1).max(1_000_000_000);

/** What writing a synthesis asks for: the same for the form and the API. One language at least. */
export const synthesisSchema = ({ synthesis }: WritingLimits) =>
  z
    .object({
      version: z.coerce.number().int().min(0).meta({
        description: 'The version that these words were written from; 0 for the first synthesis.',
      }),
      from: number.default(1).meta({ description: 'Number of the first message that it sums up.' }),
      to: number.meta({ description: 'Number of the last message that it sums up.' }),
      fr: text(synthesis.partMaxCharacters),
      en: text(synthesis.partMaxCharacters),
      reason: z.string().transform(cleanLine).pipe(z.string().max(200)).optional(),
    })
    .check(z.refine(({ from, to }) => from <= to, { error: 'synthesis-order', path: ['to'] }))
    .check(
      z.refine(({ fr, en }) => fr !== null || en !== null, {
        error: 'synthesis-empty',
        path: ['fr.agreed'],
      }),
    );

export type WantedSynthesis = z.infer<ReturnType<typeof synthesisSchema>>;
