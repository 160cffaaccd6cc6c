import { isSignedIn } from '@forum/identity';
import { BlockedTermsService } from '@forum/moderation';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { signInFirst } from '../../identity/sign-in/sign-in-first.js';
import { TermsPage } from './terms.page.js';

/** Words and sites that make a message wait. */
@Controller('moderation/blocages')
export class TermsController {
  constructor(private readonly terms: BlockedTermsService) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    return this.page(viewer, {});
  }

  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    const input = { kind: textOf(body, 'kind'), term: textOf(body, 'term') };
    const outcome = await submitted(() => this.terms.create(viewer.actor, input));
    if (!outcome.ok) return this.page(viewer, { body, problems: outcome.problems });
    return redirect('/moderation/blocages', { done: 'term-blocked' });
  }

  @Post(':id/retrait')
  async remove(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.terms.delete(actor, id);
    return redirect('/moderation/blocages', { done: 'term-unblocked' });
  }

  private async page(
    { actor, locale, timeZone }: Viewer,
    { body, problems }: { body?: FormBody; problems?: Parameters<typeof fieldSentences>[0] },
  ): Promise<View> {
    const props = {
      terms: await this.terms.list(actor),
      values: { kind: textOf(body, 'kind'), term: textOf(body, 'term') },
      errors: problems ? fieldSentences(problems, locale) : {},
      timeZone,
    };
    return view(TermsPage, props, problems ? { status: 422 } : {});
  }
}
