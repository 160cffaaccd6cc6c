import { DecisionsService, ModerationQueue, UndoService, WeeklyBrief } from '@forum/moderation';
import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  listOf,
  type Redirect,
  redirect,
  textOf,
  type Viewer,
} from '../../http/index.js';

/** What is done to cases of the queue, one or several at once. */
@Controller('moderation')
export class ItemActionsController {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly decisions: DecisionsService,
    private readonly reversals: UndoService,
    private readonly briefs: WeeklyBrief,
  ) {}

  @Post('elements/:id/prise')
  async claim(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { path } = await this.queue.claim(actor, id);
    return redirect(path, { done: 'item-claimed' });
  }

  @Post('elements/:id/rendu')
  async unclaim(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.queue.unclaim(actor, id);
    return redirect('/moderation', { done: 'item-unclaimed' });
  }

  @Post('elements/:id/annulation')
  async undo(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { path } = await this.reversals.undo(actor, id);
    return redirect(path, { done: 'decision-undone' });
  }

  /** The week's brief, or no more of it. */
  @Post('point')
  async brief(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Redirect> {
    const wanted = textOf(body, 'point') === 'oui';
    await this.briefs.choose(actor, wanted);
    return redirect('/moderation', { done: wanted ? 'brief-wanted' : 'brief-refused' });
  }

  /** Nothing ticked: nothing is done, and the list says so. */
  @Post('lot')
  async approveAll(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Redirect> {
    const items = listOf(body, 'items');
    await this.queue.countOpen(actor);
    const approved = items.length === 0 ? 0 : await this.decisions.approveAll(actor, { items });
    const all = approved === items.length ? 'items-approved' : 'items-approved-some';
    return redirect('/moderation', { done: approved === 0 ? 'items-none' : all });
  }
}
