import type { ThemeActivity } from '@forum/discussion';
import { type Finding, LEAD_STATES, type Lead, type LeadUpdate, type Theme } from '@forum/register';
import { z } from 'zod';
import { bilingual, idText, instant, localeText, pageOf } from '../api/index.js';

const leadCode = z.string().meta({ description: 'Theme and letter.', examples: ['2D'] });
const percent = z.number().int().min(0).max(100);
const state = z.enum(LEAD_STATES);

export const themeAnswer = z.object({
  number: z.number().int(),
  title: bilingual,
  findings: z.array(z.object({ number: z.number().int(), text: bilingual, audience: bilingual.nullable() })),
  leads: z.array(leadCode),
  threads: z.number().int().meta({ description: 'Discussions that the caller may see.' }),
  posts: z.number().int(),
  url: z.url(),
});

export const leadAnswer = z.object({
  code: leadCode,
  theme: z.number().int(),
  title: bilingual,
  state,
  progress: percent.meta({ description: 'Percent, as declared with evidence.' }),
  threads: z.number().int().meta({ description: 'Discussions that the caller may see.' }),
  lastUpdateAt: instant.nullable(),
  priority: z.boolean(),
  raisedBy: z.literal('participants').nullable(),
  url: z.url(),
});

export const updateAnswer = z.object({
  id: idText,
  state,
  progress: percent,
  note: z.string(),
  lang: localeText,
  evidenceUrl: z.string().nullable(),
  author: z.object({ id: idText, name: z.string().nullable() }),
  recordedAt: instant,
});

export const leadDetailsAnswer = leadAnswer.extend({
  updates: z.array(updateAnswer).meta({ description: 'The journal, newest first.' }),
});

export const themePage = pageOf(themeAnswer);
export const leadPage = pageOf(leadAnswer);

export const leadsQuery = z.object({
  theme: z.coerce.number().int().min(1).max(99).optional(),
  state: state.optional(),
});

interface ThemeParts {
  readonly findings: readonly Finding[];
  readonly leads: readonly Lead[];
  readonly activity: ThemeActivity | undefined;
  readonly baseUrl: string;
}

export function themeJson({ number, title }: Theme, parts: ThemeParts): z.input<typeof themeAnswer> {
  const { findings, leads, activity, baseUrl } = parts;
  return {
    number,
    title,
    findings: findings
      .filter((finding) => finding.theme === number)
      .map(({ number: place, text, audience }) => ({ number: place, text, audience })),
    leads: leads.filter((lead) => lead.theme === number).map(({ code }) => code),
    threads: activity?.threads ?? 0,
    posts: activity?.posts ?? 0,
    url: `${baseUrl}/themes/${number}`,
  };
}

interface LeadParts {
  readonly threads: ReadonlyMap<string, number>;
  readonly baseUrl: string;
}

export function leadJson(lead: Lead, { threads, baseUrl }: LeadParts): z.input<typeof leadAnswer> {
  const { code, theme, title, state: reached, progress, priority, raisedBy } = lead;
  return {
    ...{ code, theme, title, progress, priority, raisedBy },
    state: reached,
    threads: threads.get(code) ?? 0,
    lastUpdateAt: lead.lastUpdateAt?.toISOString() ?? null,
    url: `${baseUrl}/pistes/${code}`,
  };
}

export function updateJson({ recordedAt, ...update }: LeadUpdate): z.input<typeof updateAnswer> {
  return { ...update, recordedAt: recordedAt.toISOString() };
}
