import { isSignedIn, localPath, SignInRequestsService } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FieldProblems,
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
import { SignInPage } from './sign-in.page.js';
import { SignInCookies } from './sign-in-cookies.js';

interface Typed {
  readonly address?: string;
  readonly stay?: boolean;
  readonly next: string | null;
  readonly problems?: FieldProblems;
}

/** Asking for a code and a link. */
@Controller('connexion')
export class SignInController {
  constructor(
    private readonly requests: SignInRequestsService,
    private readonly cookies: SignInCookies,
    private readonly network: NetworkService,
  ) {}

  @Get()
  show(@CurrentViewer() viewer: Viewer, @Query() query: FormBody): View | Redirect {
    const next = localPath(textOf(query, 'next'));
    if (isSignedIn(viewer.actor)) return redirect(next ?? '/', { status: 302 });
    return this.page(viewer, { next });
  }

  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const typed = {
      address: textOf(body, 'address'),
      stay: textOf(body, 'stay') !== '',
      next: localPath(textOf(body, 'next')),
    };
    const outcome = await submitted(() =>
      this.requests.request({
        address: typed.address,
        stay: typed.stay,
        nextPath: typed.next,
        browserToken: this.cookies.ensureBrowser(request, reply),
        ip: request.ip,
        locale: viewer.locale,
      }),
    );
    return outcome.ok ? redirect('/connexion/code') : this.page(viewer, { ...typed, ...outcome });
  }

  private page(viewer: Viewer, { address = '', stay = false, next, problems }: Typed): View {
    const { signIn, session } = this.network.settings;
    const contact = this.network.current().privacyOfficer?.contact ?? '';
    const props = {
      address,
      stay,
      next,
      errors: fieldSentences(problems ?? {}, viewer.locale),
      limits: { minutes: signIn.codeMinutes, attempts: signIn.attempts, days: session.days },
      help: contact.includes('@') ? contact : null,
    };
    return view(SignInPage, props, problems ? { status: 422 } : {});
  }
}
