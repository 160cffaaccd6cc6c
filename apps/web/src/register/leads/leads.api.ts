import { CONFIG, type Config, Database, NotFound, parse } from '@forum/kernel';
import { LeadsRepository, LeadUpdatesService, leadUpdateSchema } from '@forum/register';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { ActivityView } from '../activity-view.js';
import {
  leadDetailsAnswer,
  leadJson,
  leadPage,
  leadsQuery,
  updateAnswer,
  updateJson,
} from '../register.api.schemas.js';

/** Action leads, for programs. */
@Controller('api/v1/leads')
export class LeadsApi {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsRepository,
    private readonly activity: ActivityView,
    private readonly updates: LeadUpdatesService,
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

  /** @throws Invalid, NotFound, Forbidden */
  @Post(':code/updates')
  @HttpCode(201)
  @Describe({
    summary: 'Record where a lead stands; moderators and administrators; honours Idempotency-Key',
    body: leadUpdateSchema,
    answer: updateAnswer,
    status: 201,
  })
  async report(
    @CurrentViewer() { actor, locale }: Viewer,
    @Param('code') text: string,
    @Body() input: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ) {
    return updateJson(
      await this.updates.create(actor, text.toUpperCase(), { input, key: key ?? null, locale }),
    );
  }
}
