import { z } from 'zod';

/** Query of every list: opaque cursor, page size. */
export const listQuery = z.object({
  cursor: z.string().max(400).optional().meta({ description: 'Where the previous page ended; opaque.' }),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
export const idText = z.string().meta({ description: 'An id: text, opaque.', examples: ['42'] });
export const localeText = z.enum(['fr', 'en']);
export const bilingual = z.object({ fr: z.string(), en: z.string() });

export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page, null at the end.' }),
  });

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional().meta({ description: 'For each refused field, why.' }),
});
