import { Readiness } from '@forum/moderation';
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
import { ReadinessPage } from './readiness.page.js';

/** Where the administration opens: what is left before going live. */
@Controller('administration')
@UseGuards(AdministratorsOnly)
export class ReadinessController {
  constructor(private readonly readiness: Readiness) {}

  @Get()
  async show(@CurrentViewer() { actor, timeZone }: Viewer): Promise<View> {
    return view(ReadinessPage, { report: await this.readiness.report(actor), timeZone });
  }

  @Post()
  async mark(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Redirect> {
    await this.readiness.mark(actor, textOf(body, 'fait'));
    return redirect('/administration', { done: 'going-live-marked' });
  }
}
