import { cleanLine } from '@forum/markup';
import type { Settings } from '@forum/network';
import { z } from 'zod';
import { hasVisibleText } from '../posts/visible-text.js';
import { locale } from '../threads/open-thread.schema.js';
import { POLL_ELECTORATES, POLL_KINDS } from './poll.js';

const line = (min: number, max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().min(min).max(max))
    .refine(hasVisibleText, 'only-invisible');

/** Options are words, or instants in ISO 8601 for a date; a show of hands has its own. */
export const openPollSchema = ({ poll }: Pick<Settings, 'poll'>) =>
  z
    .object({
      kind: z.enum(POLL_KINDS),
      question: line(3, 200),
      options: z.array(line(1, 120)).max(poll.maxOptions).default([]),
      electorate: z.enum(POLL_ELECTORATES).default('readers'),
      closesAt: z.iso.datetime({ offset: true }),
      lang: locale.optional(),
    })
    .check((context) => {
      for (const code of problemsOf(context.value)) {
        context.issues.push({ code: 'custom', message: code, path: ['options'], input: context.value });
      }
    });

export const ballotSchema = z.object({
  choices: z.array(z.coerce.number().int().min(1).max(20)).min(1).max(20),
});

function problemsOf({ kind, options }: { kind: string; options: readonly string[] }): string[] {
  if (kind === 'hands') return options.length > 0 ? ['hands-have-options'] : [];
  if (options.length < 2) return ['two-options'];
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length)
    return ['same-option-twice'];
  const isDay = (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success;
  return kind === 'date' && !options.every(isDay) ? ['not-a-moment'] : [];
}
