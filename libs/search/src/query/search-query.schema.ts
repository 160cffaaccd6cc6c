import { z } from 'zod';

export const SEARCH_KINDS = [
  'thread',
  'post',
  'lead',
  'glossary',
  'synthesis',
  'resource',
  'community',
  'event',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const day = z.iso.date();

/** What may be asked of search, from an address or from the API. Narrowings that are not understood are refused by name. */
export const searchQuerySchema = z.object({
  q: z.string().default(''),
  kind: z.enum(SEARCH_KINDS).optional(),
  theme: z.coerce.number().int().min(1).max(99).optional(),
  lead: z
    .string()
    .regex(/^[1-9][0-9]?[A-Z]$/)
    .optional(),
  community: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .optional(),
  sector: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40)
    .optional(),
  lang: z.enum(['fr', 'en']).optional(),
  from: day.optional().meta({ description: 'First day, in the reader’s time zone.' }),
  to: day.optional().meta({ description: 'Last day, in the reader’s time zone.' }),
  page: z.coerce.number().int().min(1).max(50).default(1),
});

export type SearchQuery = z.output<typeof searchQuerySchema>;
