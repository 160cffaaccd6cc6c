import { typeset } from '@forum/i18n';
import { CONFIG, type Config, NotFound } from '@forum/kernel';
import { isLeadState } from '@forum/register';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type Redirect, redirect, type View, type Viewer, view } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import { FoundingFacts, foundingYear } from '../founding-facts.js';
import { LeadPage } from './lead.page.js';
import { shownLead } from './lead-items.js';
import { LeadView } from './lead-view.js';
import { LeadsPage } from './leads.page.js';

/** A page that gathers much may be this old for signed-out readers. */
const CACHE = { seconds: 1 };

/** The register of leads, and each lead. */
@Controller('pistes')
export class LeadsController {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    private readonly activity: ActivityView,
    private readonly leadView: LeadView,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query('state') state: unknown): Promise<View> {
    const { locale, actor, timeZone } = viewer;
    const { themes, leads } = await this.register.current();
    const threads = await this.activity.leads(actor);
    const props = {
      themes: themes.map(({ number, title }) => ({ number, title: typeset(title[locale], locale) })),
      leads: leads.map((lead) => shownLead(lead, { locale, threads })),
      state: isLeadState(state) ? state : null,
      year: foundingYear(await this.founding.current()),
      timeZone,
      canonical: `${this.config.baseUrl}/pistes`,
    };
    return view(LeadsPage, props, { cache: CACHE });
  }

  /** A code is written in capitals: any other spelling leads there. @throws NotFound */
  @Get(':code')
  async show(@CurrentViewer() viewer: Viewer, @Param('code') text: string): Promise<View | Redirect> {
    const { themes, leads } = await this.register.current();
    const lead = leads.find(({ code }) => code === text.toUpperCase());
    const theme = themes.find(({ number }) => number === lead?.theme);
    if (lead === undefined || theme === undefined) throw new NotFound();
    if (lead.code !== text) return redirect(`/pistes/${lead.code}`, { status: 301 });
    const place = { lead, theme, leads: leads.filter((one) => one.theme === theme.number) };
    const props = await this.leadView.of(viewer, place);
    const canonical = `${this.config.baseUrl}/pistes/${lead.code}`;
    return view(LeadPage, { ...props, canonical }, { cache: CACHE });
  }
}
