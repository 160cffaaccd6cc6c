import { z } from 'zod';
import { optionalWords } from '../words.js';
import { FLAG_REASONS } from './flag.entity.js';

const note = optionalWords(1, 1_000).transform((text) => text ?? null);

/** What a report says: the same for the form and the API. A reason that is none of the list is explained. */
export const flagSchema = z
  .object({ reason: z.enum(FLAG_REASONS), note })
  .refine(({ reason, note: words }) => reason !== 'other' || words !== null, {
    path: ['note'],
    message: 'note-needed',
  });
