import { CurationsService, ThreadPlacesService, threadPath } from '@forum/discussion';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  listOf,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { MoveConfirmPage } from './confirm.pages.js';
import { CuratedThread } from './curated-thread.js';
import { CurationPages } from './curation-pages.js';

/** Putting a discussion where it belongs. */
@Controller('discussions/:id/organiser')
export class CurationController {
  constructor(
    private readonly curated: CuratedThread,
    private readonly places: ThreadPlacesService,
    private readonly curations: CurationsService,
    private readonly pages: CurationPages,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<View> {
    return this.pages.of(viewer, await this.curated.find(viewer, id), null);
  }

  @Post('deplacement')
  async move(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    const thread = await this.curated.find(viewer, id);
    const sent = {
      theme: textOf(body, 'theme'),
      community: textOf(body, 'community'),
      reason: textOf(body, 'reason'),
    };
    const leads = listOf(body, 'leads');
    const community = body.community === undefined ? {} : { community: sent.community };
    const elsewhere = body.community !== undefined && sent.community !== (thread.community?.slug ?? '');
    if (elsewhere && sent.reason.trim().length > 2 && textOf(body, 'confirme') === '') {
      const audience =
        sent.community === '' ? null : await this.places.audience(viewer.actor, id, sent.community);
      return view(MoveConfirmPage, { thread: this.curated.shown(thread), audience, sent, leads });
    }
    const input = { theme: sent.theme, leads, reason: sent.reason, ...community };
    const outcome = await submitted(() => this.places.move(viewer.actor, id, input));
    if (outcome.ok) return redirect(threadPath(thread), { done: 'thread-moved' });
    const values = { ...sent, leads, into: '' };
    return this.pages.of(viewer, thread, { form: 'move', values, problems: outcome.problems });
  }

  @Post('epingle')
  async pin(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    return this.mark(viewer, id, { name: 'pinned', body });
  }

  @Post('une')
  async feature(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    return this.mark(viewer, id, { name: 'featured', body });
  }

  @Post('annulation')
  async undo(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    await this.curated.find(viewer, id);
    const at = await this.curations.delete(viewer.actor, textOf(body, 'decision'));
    return redirect(`/discussions/${at}/organiser`, { done: 'curation-undone' });
  }

  private async mark(
    viewer: Viewer,
    id: string,
    { name, body }: { name: 'pinned' | 'featured'; body: FormBody },
  ): Promise<Redirect> {
    await this.curated.find(viewer, id);
    await this.places.mark(viewer.actor, id, name, { on: textOf(body, 'on') !== '' });
    return redirect(`/discussions/${id}/organiser#evidence`, { done: 'curation-done' });
  }
}
