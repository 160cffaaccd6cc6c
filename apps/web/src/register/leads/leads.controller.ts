import { typeset } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { isLeadState } from '@forum/register';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import { FoundingFacts, foundingYear } from '../founding-facts.js';
import { shownLead } from './lead-items.js';
import { LeadsPage } from './leads.page.js';

/** A page that gathers much may be this old for signed-out readers. */
const CACHE = { seconds: 1 };

/** The register of leads. */
@Controller('pistes')
export class LeadsController {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly founding: FoundingFacts,
    private readonly activity: ActivityView,
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
}
