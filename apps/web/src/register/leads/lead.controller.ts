import { CONFIG, type Config, Forbidden, NotFound } from '@forum/kernel';
import { type Lead, LeadUpdatesService } from '@forum/register';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { LeadPage } from './lead.page.js';
import { type LeadPlace, LeadView } from './lead-view.js';

/** A page that gathers much may be this old for signed-out readers. */
const CACHE = { seconds: 1 };

/** One lead, and its journal. */
@Controller('pistes/:code')
export class LeadController {
  constructor(
    private readonly register: RegisterDirectory,
    private readonly leadView: LeadView,
    private readonly updates: LeadUpdatesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A line of the journal, by those who may; refused, the form comes back with what was typed. @throws NotFound, Forbidden */
  @Post('avancees')
  async report(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const place = await this.place(code);
    if (place === undefined) throw new NotFound();
    const typed = {
      state: textOf(body, 'state'),
      progress: textOf(body, 'progress'),
      note: textOf(body, 'note'),
      evidenceUrl: textOf(body, 'evidenceUrl'),
    };
    const outcome = await submitted(() =>
      this.updates.create(viewer.actor, place.lead.code, { input: typed, key: null, locale: viewer.locale }),
    );
    if (outcome.ok) return redirect(`/pistes/${place.lead.code}#avancement`, { done: 'lead-updated' });
    const props = await this.leadView.of(viewer, place);
    if (props.report === null) throw new Forbidden();
    const report = { ...typed, problems: outcome.problems };
    return view(LeadPage, { ...props, report, canonical: this.canonical(place.lead) }, { status: 422 });
  }

  /** A code is written in capitals: any other spelling leads there. @throws NotFound */
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('code') text: string): Promise<View | Redirect> {
    const place = await this.place(text);
    if (place === undefined) throw new NotFound();
    const { lead } = place;
    if (lead.code !== text) return redirect(`/pistes/${lead.code}`, { status: 301 });
    const props = await this.leadView.of(viewer, place);
    return view(LeadPage, { ...props, canonical: this.canonical(lead) }, { cache: CACHE });
  }

  private async place(text: string): Promise<LeadPlace | undefined> {
    const { themes, leads } = await this.register.current();
    const lead = leads.find(({ code }) => code === text.toUpperCase());
    const theme = themes.find(({ number }) => number === lead?.theme);
    if (lead === undefined || theme === undefined) return undefined;
    return { lead, theme, leads: leads.filter((one) => one.theme === theme.number) };
  }

  private canonical({ code }: Pick<Lead, 'code'>): string {
    return `${this.config.baseUrl}/pistes/${code}`;
  }
}
