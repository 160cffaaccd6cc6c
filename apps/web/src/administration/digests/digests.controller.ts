import { DigestAudiences, DigestOverview } from '@forum/digests';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { DigestsPage } from './digests.page.js';

/** The queue of digests. A fixed path before the journal's `:id`. */
@Controller('administration/courriels/resumes')
@UseGuards(AdministratorsOnly)
export class DigestsController {
  constructor(
    private readonly overview: DigestOverview,
    private readonly audiences: DigestAudiences,
  ) {}

  /** A dry run has no effect at all: asking for one is a way of looking. */
  @Get()
  async show(@CurrentViewer() { timeZone }: Viewer, @Query('essai') dryRun: unknown): Promise<View> {
    const overview = await this.overview.now();
    const audience = dryRun === '1' ? await this.audiences.soon() : null;
    return view(DigestsPage, { overview, audience, timeZone });
  }
}
