import { isTimeZone } from '@forum/i18n';
import { z } from 'zod';
import { SATISFACTION_ITEMS } from '../evaluation/questionnaire.js';

const words = z.string().trim().min(1).max(300);
const bilingual = { fr: words, en: words };
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');
const theme = z.int().min(1).max(99);
const count = z.int().min(0).max(1_000_000);
const percent = z.int().min(0).max(100);

const programmeItem = z
  .strictObject({ start: timeOfDay, end: timeOfDay, ...bilingual, themes: z.array(theme).default([]) })
  .refine(({ start, end }) => start < end, 'ends-before-start');

const organisation = z.strictObject({
  name: z.string().trim().min(2).max(200),
  code: z.string().trim().min(1).max(20).optional(),
  sector: z.string().optional(),
  region: words.optional(),
});

/** As the founding report words it: `about 40`. */
const attendance = z
  .union([z.int().positive(), z.string().regex(/^(about )?[1-9]\d{0,6}$/, 'bad-attendance')])
  .transform((said) => ({
    count: Number(String(said).replace('about ', '')),
    about: /^about/.test(String(said)),
  }));

const satisfaction = z.strictObject(
  Object.fromEntries(SATISFACTION_ITEMS.map((item) => [item, percent])) as Record<
    (typeof SATISFACTION_ITEMS)[number],
    typeof percent
  >,
);

/** The figures that the event's own report published, as it gave them. */
export const publishedFiguresSchema = z.strictObject({
  responses: count,
  respondentsBySector: z.record(z.string(), count).default({}),
  satisfactionPercent: satisfaction,
  openToElectronicForum: words.optional(),
  leftEmailPercent: percent.optional(),
  interestedInTheme: z.record(z.string().regex(/^\d{1,2}$/), count),
  interestedInSeveralThemes: z.record(z.string().regex(/^\d{1,2}(\+\d{1,2})+$/), count),
});

export type PublishedFigures = z.output<typeof publishedFiguresSchema>;

/** The part of the founding content that describes an event. */
export const foundingEventSchema = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-slug')
    .max(80),
  title: z.strictObject(bilingual),
  date: z.iso.date(),
  timeZone: z.string().refine(isTimeZone, 'not-time-zone'),
  place: words,
  attendance: attendance.optional(),
  programme: z.array(programmeItem).default([]),
  organisations: z
    .array(organisation)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'duplicate-name')
    .default([]),
  evaluation: publishedFiguresSchema.optional(),
});

export type FoundingEvent = z.output<typeof foundingEventSchema>;
export type FoundingOrganisation = FoundingEvent['organisations'][number];
