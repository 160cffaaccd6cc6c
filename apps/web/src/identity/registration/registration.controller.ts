import {
  type CompletionInput,
  isSignedIn,
  localPath,
  ProfilesRepository,
  RegistrationsService,
  TERMS_WORDING,
} from '@forum/identity';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
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
import { keepLocale } from '../account/locale-cookie.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { RegistrationPage, type RegistrationPageProps } from './registration.page.js';

type Values = RegistrationPageProps['values'];

/** Name, sector and consent: asked once, before a first post. */
@Controller('inscription')
export class RegistrationController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly profiles: ProfilesRepository,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    const next = localPath(textOf(query, 'next'));
    if (viewer.actor.profileComplete) return redirect(next ?? '/compte', { status: 302 });
    return this.page(viewer, { next, values: await this.known(viewer) });
  }

  @Post()
  async complete(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const next = localPath(textOf(body, 'next'));
    if (!isSignedIn(viewer.actor)) return signInFirst('/inscription');
    const values = typed(body);
    const { accepts: acceptsTerms, locale, ...profile } = values;
    const input = { ...profile, locale, acceptsTerms } as CompletionInput;
    const outcome = await submitted(() =>
      this.registrations.complete(viewer.actor, input, { ip: request.ip, seenIn: viewer.locale }),
    );
    if (!outcome.ok) return this.page(viewer, { next, values, problems: outcome.problems });
    keepLocale(reply, this.config, input.locale);
    return redirect(next ?? '/', { done: 'registered' });
  }

  /** What an import or an invitation already said of the person. Consent is never ticked in advance. */
  private async known({ actor, locale }: Viewer): Promise<Values> {
    const { name, sector, organisation } = await this.profiles.own(actor);
    return {
      name: name ?? '',
      sector: sector ?? '',
      organisation: organisation ?? '',
      locale,
      accepts: false,
    };
  }

  private page(
    { locale }: Viewer,
    form: { next: string | null; values: Values; problems?: FieldProblems },
  ): View {
    const { next, values, problems } = form;
    const props = {
      values,
      next,
      sectors: this.network.sectors.map(({ code, label }) => ({ code, label: label[locale] })),
      wording: TERMS_WORDING[locale],
      errors: fieldSentences(problems ?? {}, locale),
    };
    return view(RegistrationPage, props, problems ? { status: 422 } : {});
  }
}

function typed(body: FormBody): Values {
  return {
    name: textOf(body, 'name'),
    sector: textOf(body, 'sector'),
    organisation: textOf(body, 'organisation'),
    locale: textOf(body, 'locale'),
    accepts: textOf(body, 'acceptsTerms') !== '',
  };
}
