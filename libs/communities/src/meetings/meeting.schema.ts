import { firstInstantAt } from '@forum/i18n';
import { cleanLine } from '@forum/markup';
import { z } from 'zod';

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00)?$/;
const ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
const DAY_MS = 86_400_000;
const MINUTES_PER_HOUR = 60;

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().max(max));

/** An instant (ISO 8601 with its offset), or what the clocks of the meeting's place show. */
const moment = z
  .union([z.iso.datetime({ offset: true }), z.string().regex(LOCAL)], { error: 'not-a-moment' })
  .meta({ description: 'ISO 8601 with an offset, or without one: then in `timeZone`.' });

export const markdownText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim());

const fields = {
  title: line(200).pipe(z.string().min(3)),
  agenda: markdownText(20_000).default(''),
  lang: z.enum(['fr', 'en']).optional(),
  startsAt: moment,
  endsAt: moment,
  timeZone: z.string().refine((name) => ZONES.has(name), 'not-time-zone'),
  place: line(300).default(''),
  /** HTTPS alone: it stands in mails and calendars. */
  videoUrl: z
    .url({ protocol: /^https$/, error: 'not-url' })
    .max(500)
    .nullish()
    .transform((url) => url ?? null),
  capacity: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .nullish()
    .transform((places) => places ?? null),
  followUp: z.boolean().default(true),
};

/** What holding a meeting asks for: the same for the form and the API. */
export const meetingSchema = z.object(fields).transform((input, context) => {
  const startsAt = instantOf(input.startsAt, input.timeZone);
  const endsAt = instantOf(input.endsAt, input.timeZone);
  if (startsAt === null) context.addIssue({ code: 'custom', path: ['startsAt'], message: 'not-a-moment' });
  if (endsAt === null) context.addIssue({ code: 'custom', path: ['endsAt'], message: 'not-a-moment' });
  if (startsAt && endsAt && endsAt <= startsAt)
    context.addIssue({ code: 'custom', path: ['endsAt'], message: 'end-before-start' });
  if (input.place === '' && input.videoUrl === null)
    context.addIssue({ code: 'custom', path: ['place'], message: 'nowhere-to-meet' });
  return { ...input, startsAt: startsAt as Date, endsAt: endsAt as Date };
});

/** The same as it is typed, for the description of the API. */
export const meetingBody = z.object(fields);

export type MeetingWords = z.output<typeof meetingSchema>;

export const minutesSchema = z.object({ minutes: markdownText(50_000).pipe(z.string().min(1)) });

export const answerSchema = z.object({ answer: z.enum(['yes', 'no', 'maybe']) });

/** Null for a day or an hour that no calendar has. */
function instantOf(text: string, timeZone: string): Date | null {
  const local = LOCAL.exec(text);
  if (local === null) return new Date(text);
  const [year, month, day, hour, minute] = local.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || !ZONES.has(timeZone)) return null;
  return firstInstantAt(midnight.getTime() / DAY_MS, hour * MINUTES_PER_HOUR + minute, timeZone);
}
