import { formatDate, formatMoment } from '@forum/i18n';
import {
  ApiTokensService,
  isAdministrator,
  isSignedIn,
  type ListedApiToken,
  type MadeApiToken,
  SCOPES,
  type Scope,
} from '@forum/identity';
import { Clock } from '@forum/kernel';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  listOf,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { ApiTokensPage, type ShownToken } from './api-tokens.page.js';

interface Sent {
  readonly made?: MadeApiToken;
  readonly body?: FormBody;
  readonly problems?: FieldProblems;
}

/** Tokens for programs. The one just made is shown on the answer itself, never again. */
@Controller('compte/jetons')
export class ApiTokensController {
  constructor(
    private readonly tokens: ApiTokensService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    return isSignedIn(viewer.actor) ? this.page(viewer) : signInFirst(request.url);
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte/jetons');
    const input = { name: textOf(body, 'name'), scopes: listOf(body, 'scopes') as Scope[] };
    const outcome = await submitted(() => this.tokens.create(viewer.actor, input));
    return this.page(viewer, outcome.ok ? { made: outcome.value } : { body, problems: outcome.problems });
  }

  @Post(':id/suppression')
  async remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte/jetons');
    await this.tokens.remove(viewer.actor, id);
    return redirect('/compte/jetons', { done: 'token-deleted' });
  }

  private async page(viewer: Viewer, { made, body, problems }: Sent = {}): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const tokens = await this.tokens.list(actor);
    const until = made?.expiresAt ? formatDate(made.expiresAt, locale, 'long', timeZone) : '';
    const props = {
      tokens: tokens.map((token) => this.shown(token, viewer)),
      made: made ? { token: made.token, until } : null,
      scopes: SCOPES.filter((scope) => scope !== 'admin' || isAdministrator(actor)),
      typed: body
        ? { name: textOf(body, 'name'), scopes: listOf(body, 'scopes') }
        : { name: '', scopes: ['read', 'write'] },
      errors: fieldSentences(problems ?? {}, locale),
    };
    return view(ApiTokensPage, props, {
      headers: { 'cache-control': 'no-store' },
      ...(problems ? { status: 422 } : {}),
    });
  }

  private shown(token: ListedApiToken, { locale, timeZone }: Viewer): ShownToken {
    const { id, name, scopes, lastUsedAt, expiresAt } = token;
    const now = this.clock.now();
    return {
      id,
      name,
      scopes,
      used: lastUsedAt ? formatMoment(lastUsedAt, locale, { now, timeZone }) : null,
      expires: expiresAt ? formatDate(expiresAt, locale, 'long', timeZone) : '—',
    };
  }
}
