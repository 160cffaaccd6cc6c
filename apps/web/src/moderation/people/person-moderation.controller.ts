import { canAccount, isSignedIn } from '@forum/identity';
import { Clock, Invalid } from '@forum/kernel';
import { MeasuresService, PERSON_MEASURES, PersonMeasuresService, PersonSheets } from '@forum/moderation';
import { NetworkService } from '@forum/network';
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
import { readingOf } from '../reading.js';
import { PersonModerationPage } from './person-moderation.page.js';

interface Sent {
  readonly body?: FormBody;
  readonly problems?: Parameters<typeof fieldSentences>[0];
}

/** A person before moderators. */
@Controller('moderation/personnes/:id')
export class PersonModerationController {
  constructor(
    private readonly sheets: PersonSheets,
    private readonly measures: MeasuresService,
    private readonly people: PersonMeasuresService,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    return this.page(viewer, id, {});
  }

  @Post('suspension')
  async suspend(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    const input = { reason: textOf(body, 'reason'), lastDay: textOf(body, 'lastDay') };
    const outcome = await submitted(() => this.people.suspend(viewer.actor, id, input));
    if (!outcome.ok) return this.page(viewer, id, { body, problems: outcome.problems });
    return redirect(backTo(id, body), { done: 'account-suspended' });
  }

  @Post('levee')
  async lift(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    const input = { reason: textOf(body, 'reason') };
    const outcome = await submitted(() => this.people.unsuspend(viewer.actor, id, input));
    if (!outcome.ok) return this.page(viewer, id, { body, problems: outcome.problems });
    return redirect(backTo(id, body), { done: 'account-unsuspended' });
  }

  @Post('mesures')
  async take(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    const input = {
      kind: textOf(body, 'kind'),
      reason: textOf(body, 'reason'),
      lastDay: textOf(body, 'lastDay'),
    };
    const outcome = await submitted(() => this.people.take(viewer.actor, id, input));
    if (!outcome.ok) return this.page(viewer, id, { body, problems: outcome.problems });
    return redirect(`/moderation/personnes/${id}`, { done: 'measure-taken' });
  }

  @Post('mesures/levee')
  async liftMeasure(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    const kind = PERSON_MEASURES.find((known) => known === textOf(body, 'kind'));
    if (kind === undefined) throw Invalid.field('kind', 'not-in-list');
    const input = { reason: textOf(body, 'reason') };
    const outcome = await submitted(() => this.people.lift(viewer.actor, { accountId: id, kind }, input));
    if (!outcome.ok) return this.page(viewer, id, { body, problems: outcome.problems });
    return redirect(`/moderation/personnes/${id}`, { done: 'measure-lifted' });
  }

  private async page(viewer: Viewer, id: string, { body, problems }: Sent): Promise<View> {
    const { actor, locale } = viewer;
    const person = await this.sheets.read(actor, id);
    const sector = this.network.sectors.find(({ code }) => code === person.sector)?.label[locale] ?? null;
    const account = { id, kind: 'person', closed: false, roles: person.roles } as const;
    const back = textOf(body, 'retour');
    const props = {
      person,
      sector,
      measures: await this.measures.ofPerson(actor, id),
      maySuspend: canAccount(actor, 'suspend', account),
      own: actor.accountId === id,
      values: {
        kind: textOf(body, 'kind'),
        reason: textOf(body, 'reason'),
        lastDay: textOf(body, 'lastDay'),
      },
      slowMinutes: this.network.settings.moderation.slowMinutes,
      errors: problems ? fieldSentences(problems, locale) : {},
      ...(back === '' ? {} : { back }),
      ...readingOf(viewer, this.clock.now()),
    };
    return view(PersonModerationPage, props, problems ? { status: 422 } : {});
  }
}

/** Where the form stood: a word, not an address. */
function backTo(id: string, body: FormBody): string {
  return textOf(body, 'retour') === 'administration'
    ? `/administration/personnes/${id}`
    : `/moderation/personnes/${id}`;
}
