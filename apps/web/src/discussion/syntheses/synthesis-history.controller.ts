import { SynthesesService, ThreadsService, threadPath } from '@forum/discussion';
import { formatMoment } from '@forum/i18n';
import { Clock } from '@forum/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { synthesisChanges } from './synthesis-changes.js';
import { SynthesisHistoryPage } from './synthesis-history.page.js';
import { SynthesisShowing } from './synthesis-showing.js';

/** What a synthesis said before. */
@Controller('discussions/:id/synthese/historique')
export class SynthesisHistoryController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly syntheses: SynthesesService,
    private readonly showing: SynthesisShowing,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const thread = await this.threads.find(actor, id, locale);
    const history = await this.syntheses.history(actor, thread.id);
    const versions = history.map((one, index) => ({
      version: one.version,
      name: this.showing.nameOf(one, viewer),
      when: formatMoment(one.recordedAt, locale, { now: this.clock.now(), timeZone }),
      from: one.from,
      to: one.to,
      reason: one.reason,
      changes: synthesisChanges(history[index + 1], one),
    }));
    return view(SynthesisHistoryPage, { thread, path: threadPath(thread), versions });
  }
}
