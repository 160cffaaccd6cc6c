import { Clock } from '@forum/kernel';
import { WorkQueues } from '@forum/moderation';
import { Body, Controller, Get, Post, UseGuards } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { WorkPage } from './work.page.js';

@Controller('administration/travaux')
@UseGuards(AdministratorsOnly)
export class WorkController {
  constructor(
    private readonly work: WorkQueues,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() { actor, timeZone }: Viewer): Promise<View> {
    const [queues, failures] = await Promise.all([this.work.list(actor), this.work.failures(actor)]);
    return view(WorkPage, { queues, failures, now: this.clock.now(), timeZone });
  }

  @Post('reprise')
  async retry(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Redirect> {
    await this.work.retry(actor, { name: textOf(body, 'name'), id: textOf(body, 'id') });
    return redirect('/administration/travaux', { done: 'job-retried' });
  }
}
