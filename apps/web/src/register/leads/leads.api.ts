import { CONFIG, type Config, Database, NotFound, parse } from '@forum/kernel';
import { LeadsRepository } from '@forum/register';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import { leadDetailsAnswer, leadJson, leadPage, leadsQuery, updateJson } from '../register.api.schemas.js';

/** Action leads, for programs. */
@Controller('api/v1/leads')
export class LeadsApi {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsRepository,
    private readonly activity: ActivityView,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({ summary: 'Action leads by code', query: leadsQuery, answer: leadPage, open: true })
  async list(@CurrentViewer() { actor }: Viewer, @Query() query: unknown) {
    const { theme, state } = parse(leadsQuery, query);
    const [leads, threads] = await Promise.all([
      this.leads.list(this.database.reader, actor),
      this.activity.leads(actor),
    ]);
    const wanted = leads.filter(
      (lead) =>
        (theme === undefined || lead.theme === theme) && (state === undefined || lead.state === state),
    );
    const parts = { threads, baseUrl: this.config.baseUrl };
    return { items: wanted.map((lead) => leadJson(lead, parts)), next: null };
  }

  /** @throws NotFound */
  @Get(':code')
  @Describe({ summary: 'One lead with its journal', answer: leadDetailsAnswer, open: true })
  async show(@CurrentViewer() { actor }: Viewer, @Param('code') text: string) {
    const { reader } = this.database;
    const code = text.toUpperCase();
    const [lead, updates, threads] = await Promise.all([
      this.leads.find(reader, actor, code),
      this.leads.updates(reader, actor, code),
      this.activity.leads(actor),
    ]);
    if (lead === undefined) throw new NotFound();
    return {
      ...leadJson(lead, { threads, baseUrl: this.config.baseUrl }),
      updates: updates.map(updateJson),
    };
  }
}
