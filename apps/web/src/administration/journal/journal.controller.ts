import { AuditJournal } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { JournalPage } from './journal.page.js';

const PAGE = 50;

@Controller('administration/journal')
@UseGuards(AdministratorsOnly)
export class JournalController {
  constructor(
    private readonly journal: AuditJournal,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() { actor, timeZone }: Viewer,
    @Query() { cursor }: { readonly cursor?: string },
  ): Promise<View> {
    const { items, next } = await this.journal.list(actor, { cursor, limit: PAGE });
    const years = this.network.settings.retention.moderationLogYears;
    return view(JournalPage, { lines: items, next, beyondFirst: cursor !== undefined, years, timeZone });
  }
}
