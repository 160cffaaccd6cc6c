import { ThreadsService, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { type SafeHtml } from '@forum/markup';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
import { ComposingForm, type Typed } from '../posts/composing.js';
import { KeptTexts } from '../posts/kept-texts.js';
import { Previews } from '../posts/previews.js';
import { OpenThreadPage } from './open-thread.page.js';
import { OpeningPlaces } from './opening-places.js';

type Place = Readonly<Record<'theme' | 'piste' | 'communaute', string | undefined>>;

/** Opening a discussion. */
@Controller('discussions/nouvelle')
export class OpenThreadController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly form: ComposingForm,
    private readonly kept: KeptTexts,
    private readonly previews: Previews,
    private readonly places: OpeningPlaces,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() place: Place,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    const step = missingStep(viewer, request.url);
    if (step) return step;
    const draft = await this.kept.find(viewer, request, null);
    return this.page(viewer, { draft, body: draft ? undefined : suggested(place) });
  }

  @Post()
  async open(
    @CurrentViewer() viewer: Viewer,
    @Body() sent: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const { actor, locale } = viewer;
    const body = await this.form.options.prepared(viewer, sent);
    if (!isSignedIn(actor))
      return this.kept.park(reply, { place: null, body, next: '/discussions/nouvelle' });
    if (textOf(body, 'brouillon') !== '') return this.kept.keep(viewer, null, fieldsOf(body));
    if (this.form.options.isAsking(body)) return this.page(viewer, { body });
    if (textOf(body, 'apercu') !== '')
      return this.page(viewer, { body }, await this.previews.of(viewer, body));
    await this.kept.save(viewer, null, fieldsOf(body));
    const outcome = await submitted(() =>
      this.threads.open(actor, inputOf(body), {
        ...{ locale, via: 'web', key: this.form.key(body) },
        signals: this.form.signals(body),
      }),
    );
    if (!outcome.ok) return this.page(viewer, { body, problems: outcome.problems });
    await this.kept.drop(viewer, request, null);
    await this.form.options.published(viewer, outcome.value.id, body);
    const thread = outcome.value;
    return redirect(threadPath(thread), { done: thread.held ? 'thread-held' : 'thread-opened' });
  }

  private async page(viewer: Viewer, typed: Typed, preview: SafeHtml | null = null): Promise<View> {
    const from = typed.body ?? typed.draft?.fields ?? {};
    const composing = this.form.prepare(viewer, typed);
    const props = {
      composing,
      values: {
        title: textOf(from, 'title'),
        theme: textOf(from, 'theme'),
        leads: listOf(from, 'leads'),
        community: textOf(from, 'community'),
      },
      titleMax: this.form.titleMax,
      ...(await this.places.of(viewer)),
      preview,
      draftFound: typed.draft !== undefined,
      key: this.form.key(typed.body),
      follow: await this.form.options.of(viewer, null, typed.body),
    };
    return view(OpenThreadPage, props, typed.problems ? { status: 422 } : {});
  }
}

/** The one step that is missing before a person can write, if any. */
export function missingStep({ actor }: Viewer, here: string): Redirect | null {
  const next = encodeURIComponent(here);
  if (!isSignedIn(actor)) return redirect(`/connexion?next=${next}`, { status: 302 });
  return actor.profileComplete ? null : redirect(`/inscription?next=${next}`, { status: 302 });
}

function suggested({ theme = '', piste = '', communaute = '' }: Place): FormBody | undefined {
  const code = matched(piste, /^[1-9][0-9]?[A-Z]$/);
  const number = matched(theme, /^\d{1,2}$/) || code.slice(0, -1);
  const community = matched(communaute, /^[a-z0-9-]{1,80}$/);
  if (number === '' && community === '') return undefined;
  return { theme: number, community, leads: code === '' ? [] : [code] };
}

const matched = (text: string, pattern: RegExp): string => (pattern.test(text) ? text : '');

function fieldsOf(body: FormBody): Record<string, string | string[]> {
  const {
    title,
    body: text,
    theme,
    lang,
    voice,
    community,
  } = Object.fromEntries(
    ['title', 'body', 'theme', 'lang', 'voice', 'community'].map((name) => [name, textOf(body, name)]),
  ) as Record<string, string>;
  return { title, body: text, theme, lang, voice, community, leads: listOf(body, 'leads') } as Record<
    string,
    string | string[]
  >;
}

function inputOf(body: FormBody): object {
  const { theme, ...rest } = fieldsOf(body);
  const given = Object.entries({ ...rest, theme }).filter(
    ([name, value]) => value !== '' || name === 'title' || name === 'body',
  );
  return Object.fromEntries(given);
}
