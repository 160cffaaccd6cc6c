import { z } from 'zod';
import { LEAD_STATES } from './lead.js';

/** A form can send controls; no text of the database holds a NUL. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
const MAX_NOTE = 1_000;
const MAX_URL = 500;

/** An empty field of a form is no evidence. */
const evidence = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
  z
    .string()
    .trim()
    .max(MAX_URL)
    .pipe(z.url({ protocol: /^https?$/ }))
    .nullish()
    .transform((value) => value ?? null),
);

/** Where a lead stands now, why, and what shows it: the same for the form and the API. */
export const leadUpdateSchema = z.strictObject({
  state: z.enum(LEAD_STATES),
  /** Percent; `''` would be 0. */
  progress: z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,3}$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(0).max(100)),
  note: z
    .string()
    .max(MAX_NOTE * 4)
    .transform((text) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim())
    .pipe(z.string().min(3).max(MAX_NOTE)),
  evidenceUrl: evidence,
  /** Of the note; the writer's own when it is not said. */
  lang: z.enum(['fr', 'en']).optional(),
});

export type LeadUpdateInput = z.input<typeof leadUpdateSchema>;
export type NewLeadUpdate = z.output<typeof leadUpdateSchema>;
