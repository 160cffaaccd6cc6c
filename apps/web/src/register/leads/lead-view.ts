import { typeset } from '@forum/i18n';
import { canRegister, type Lead, type LeadUpdate, type Theme } from '@forum/register';
import { Injectable } from '@nestjs/common';
import { termsIn } from '../../glossary/terms-in.js';
import type { Viewer } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import { type Founding, FoundingFacts, foundingYear } from '../founding-facts.js';
import { RegisterAside } from '../register-aside.js';
import { ListedThreads } from '../threads/listed-threads.js';
import type { LeadPageProps } from './lead.page.js';
import { shownLead } from './lead-items.js';
import { LeadRecord } from './lead-record.js';
import type { LeadReport } from './lead-report.partial.js';

/** Discussions on a lead's page; its theme's page lists them all. */
const SHOWN_THREADS = 10;

export interface LeadPlace {
  readonly lead: Lead;
  readonly theme: Theme;
  /** Of the same theme, the lead itself included. */
  readonly leads: readonly Lead[];
}

/** What a lead's page shows, read in a constant number of queries. */
@Injectable()
export class LeadView {
  constructor(
    private readonly record: LeadRecord,
    private readonly founding: FoundingFacts,
    private readonly activity: ActivityView,
    private readonly threads: ListedThreads,
    private readonly asides: RegisterAside,
  ) {}

  async of(
    viewer: Viewer,
    { lead, theme, leads }: LeadPlace,
  ): Promise<Omit<LeadPageProps, 'shell' | 'canonical'>> {
    const { locale, actor, timeZone } = viewer;
    const wanted = { lead: lead.code, sort: 'active', limit: SHOWN_THREADS } as const;
    const [founding, { updates, terms }, counts, threads] = await Promise.all([
      this.founding.current(),
      this.record.of(viewer, lead),
      this.activity.leads(actor),
      this.threads.list(viewer, wanted),
    ]);
    const showing = { locale, threads: counts };
    const siblings = leads.filter(({ code }) => code !== lead.code);
    return {
      lead: shownLead(standing(lead, updates), showing),
      report: canRegister(actor, 'update-lead') ? firstReport(standing(lead, updates)) : null,
      theme: { number: theme.number, title: typeset(theme.title[locale], locale) },
      siblings: siblings.map((one) => shownLead(one, showing)),
      updates,
      threads: threads.items,
      words: termsIn(lead.title, terms).map(({ slug, term }) => ({
        slug,
        text: typeset(term[locale], locale),
      })),
      ...this.foundingDay(founding, lead, viewer),
      timeZone,
      aside: await this.asides.ofLead(viewer, lead),
    };
  }

  private foundingDay(
    founding: Founding,
    { code }: Lead,
    { locale }: Viewer,
  ): Pick<LeadPageProps, 'priority' | 'event' | 'year'> {
    const priority = founding.priorities.find(({ leads }) => leads.includes(code));
    return {
      priority: priority === undefined ? null : typeset(priority.text[locale], locale),
      event: founding.event,
      year: foundingYear(founding),
    };
  }
}

/** The list of leads may be some seconds old; the journal never is. */
function standing(lead: Lead, [latest]: readonly LeadUpdate[]): Lead {
  return latest === undefined ? lead : { ...lead, state: latest.state, progress: latest.progress };
}

function firstReport({ state, progress }: Lead): LeadReport {
  return { state, progress: String(progress), note: '', evidenceUrl: '', problems: {} };
}
