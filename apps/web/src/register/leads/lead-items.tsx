import { type Locale, typeset } from '@forum/i18n';
import type { Lead } from '@forum/register';
import { type LeadListItem, Tag } from '@forum/ui';
import { say } from '../messages.js';

/** A lead with its discussions counted, in the reader's words. */
export interface ShownLead
  extends Pick<Lead, 'code' | 'theme' | 'state' | 'progress' | 'priority' | 'raisedBy'> {
  readonly title: string;
  readonly threads: number;
  readonly lastUpdateAt: Date | null;
  readonly note: string | null;
}

export interface ShowingLeads {
  readonly locale: Locale;
  /** Visible discussions by code. */
  readonly threads: ReadonlyMap<string, number>;
}

export function shownLead(lead: Lead, { locale, threads }: ShowingLeads): ShownLead {
  const { code, theme, state, progress, priority, raisedBy, lastUpdateAt } = lead;
  return {
    ...{ code, theme, state, progress, priority, raisedBy, lastUpdateAt },
    title: typeset(lead.title[locale], locale),
    threads: threads.get(code) ?? 0,
    note: lead.latestNote,
  };
}

interface ListWords {
  readonly locale: Locale;
  /** The founding year; null when it is not known. */
  readonly year: string | null;
}

/** Leads as every list of the site shows them. */
export function leadItems(leads: readonly ShownLead[], words: ListWords): LeadListItem[] {
  const t = say(words.locale);
  return leads.map((lead) => ({
    ...{ code: lead.code, theme: lead.theme, title: lead.title, state: lead.state },
    href: `/pistes/${lead.code}`,
    foot: (
      <>
        <span>{t('lead.threads', { count: lead.threads })}</span>
        {lead.priority && <PriorityTag {...words} theme={lead.theme} />}
      </>
    ),
    meta: leadNote(lead, words),
  }));
}

/** The latest step; before the first, who raised the lead when the organisers did not. */
export function leadNote({ note, raisedBy }: ShownLead, { locale, year }: ListWords): string | undefined {
  if (note !== null || raisedBy === null) return note ?? undefined;
  return year === null ? say(locale)('lead.raised.undated') : say(locale)('lead.raised', { year });
}

export function PriorityTag({ locale, year, theme }: ListWords & { readonly theme: number }) {
  const t = say(locale);
  return (
    <Tag kind="theme" theme={theme}>
      {year === null ? t('lead.priority.undated') : t('lead.priority', { year })}
    </Tag>
  );
}
