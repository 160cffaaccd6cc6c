import { Clock } from '@forum/kernel';
import { AuditJournal, LOG_FORMATS } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { CurrentViewer, type FormBody, Raw, textOf, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { JournalPage } from './journal.page.js';

const PAGE = 50;

@Controller('administration/journal')
@UseGuards(AdministratorsOnly)
export class JournalController {
  constructor(
    private readonly journal: AuditJournal,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** A POST: taking the log out is itself written down. */
  @Post('export')
  @HttpCode(200)
  async export(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Raw> {
    const format = LOG_FORMATS.find((known) => known === textOf(body, 'format')) ?? 'csv';
    const content = await this.journal.export(actor, format);
    const day = this.clock.now().toISOString().slice(0, 10);
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
    return new Raw(type, content, {
      headers: {
        'content-disposition': `attachment; filename="journal-${day}.${format}"`,
        'cache-control': 'private, no-store',
      },
    });
  }

  @Get()
  async show(
    @CurrentViewer() { actor, timeZone }: Viewer,
    @Query() { cursor }: { readonly cursor?: string },
  ): Promise<View> {
    const { items, next } = await this.journal.list(actor, { cursor, limit: PAGE });
    const years = this.network.settings.retention.moderationLogYears;
    const chain = await this.journal.verify(actor);
    return view(JournalPage, {
      lines: items,
      next,
      beyondFirst: cursor !== undefined,
      chain,
      years,
      timeZone,
    });
  }
}
