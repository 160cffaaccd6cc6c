import { z } from 'zod';
import { bilingual, pageOf } from '../../api/index.js';

const percent = z.number().int().min(0).max(100);
const share = z.object({ count: z.number().int(), of: z.number().int(), percent });

export const eventSummaryAnswer = z.object({
  slug: z.string(),
  title: bilingual,
  date: z.iso.date().meta({ description: 'The day, in the event’s own time zone.' }),
  timeZone: z.string(),
  place: z.string(),
  url: z.url(),
});

export const eventsAnswer = pageOf(eventSummaryAnswer);

export const eventAnswer = eventSummaryAnswer.extend({
  attendance: z.object({ count: z.number().int(), about: z.boolean() }).nullable(),
  programme: z.array(
    z.object({ start: z.iso.time(), end: z.iso.time(), text: bilingual, themes: z.array(z.number().int()) }),
  ),
  organisations: z.array(
    z.object({ name: z.string(), code: z.string().nullable(), sector: z.string().nullable() }),
  ),
});

export const evaluationAnswer = z.object({
  source: z.enum(['responses', 'published']).meta({
    description: 'Counted from the answers, or, without any here, as the event’s own report published it.',
  }),
  responses: z.number().int(),
  satisfaction: z.record(z.string(), percent.nullable()),
  interestedInTheme: z.record(z.string(), z.number().int()),
  interestedInSeveral: z
    .record(z.string(), z.number().int())
    .meta({ description: 'Exactly these themes: `1+2` does not count who also named 3.' }),
  leftAddress: share.nullable(),
  openToForum: share.nullable(),
  published: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: 'The figures of the event’s own report, as it gave them.' }),
});
