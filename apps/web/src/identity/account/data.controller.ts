import { formatDate } from '@forum/i18n';
import { ClosuresService, type ConsentLine, ConsentsService, isSignedIn } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  Raw,
  type Redirect,
  redirect,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { SignInCookies } from '../sign-in/sign-in-cookies.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { ClosurePage } from './closure.page.js';
import { DataPage, type ShownConsent } from './data.page.js';
import { PersonalData } from './personal-data.js';

/** One's own data: taken away, checked, erased. */
@Controller('compte')
export class DataController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly closures: ClosuresService,
    private readonly data: PersonalData,
    private readonly cookies: SignInCookies,
    private readonly network: NetworkService,
  ) {}

  @Get('donnees')
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    const { actor } = viewer;
    if (!isSignedIn(actor)) return signInFirst(request.url);
    const lines = await this.consents.ofAccount(actor, actor.accountId);
    const { consentProofYears: years } = this.network.settings.retention;
    return view(DataPage, { consents: lines.map((line) => shown(line, viewer)), years });
  }

  @Get('donnees/mes-donnees.json')
  async download(@CurrentViewer() { actor }: Viewer): Promise<Raw | Redirect> {
    if (!isSignedIn(actor)) return signInFirst('/compte/donnees');
    const headers = {
      'content-disposition': 'attachment; filename="mes-donnees.json"',
      'cache-control': 'no-store',
    };
    const body = JSON.stringify(await this.data.of(actor), null, 2);
    return new Raw('application/json; charset=utf-8', body, { headers });
  }

  @Get('fermeture')
  confirm(@CurrentViewer() { actor }: Viewer): View | Redirect {
    return isSignedIn(actor) ? view(ClosurePage, {}) : signInFirst('/compte/fermeture');
  }

  @Post('fermeture')
  async close(
    @CurrentViewer() { actor }: Viewer,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    if (!isSignedIn(actor)) return signInFirst('/compte/fermeture');
    const removePosts = textOf(body, 'messages') === 'go';
    await this.closures.close(actor, { accountId: actor.accountId, removePosts });
    this.cookies.clearSession(reply);
    return redirect('/', { done: 'account-closed' });
  }
}

function shown(line: ConsentLine, { locale, timeZone }: Viewer): ShownConsent {
  const day = (at: Date) => formatDate(at, locale, 'long', timeZone);
  const { id, wording, locale: lang, givenAt, withdrawnAt } = line;
  return {
    id,
    wording,
    lang,
    givenAt,
    given: day(givenAt),
    withdrawn: withdrawnAt ? day(withdrawnAt) : null,
  };
}
