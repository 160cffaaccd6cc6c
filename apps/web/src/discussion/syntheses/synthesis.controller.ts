import {
  mergeSyntheses,
  SynthesesService,
  type Synthesis,
  type Thread,
  ThreadsService,
  threadPath,
} from '@forum/discussion';
import { formatMoment } from '@forum/i18n';
import { isSignedIn } from '@forum/identity';
import { Clock, Conflict, Forbidden } from '@forum/kernel';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
import { KeptTexts } from '../posts/kept-texts.js';
import { ConflictChoice, type ShownConflict } from './conflict.partial.js';
import { SynthesisPage, type SynthesisPageProps } from './synthesis.page.js';
import { synthesisChanges } from './synthesis-changes.js';
import {
  fieldsOfStanding,
  fieldsOfTexts,
  fieldsSent,
  inputOf,
  type SynthesisFields,
  textsOf,
} from './synthesis-form.js';
import { SynthesisShowing, synthesisPlace } from './synthesis-showing.js';

type Shown = Pick<SynthesisPageProps, 'fields'> &
  Partial<Pick<SynthesisPageProps, 'errors' | 'conflict' | 'merged' | 'preview' | 'draftFound'>>;

/** Writing the synthesis of a discussion. */
@Controller('discussions/:id/synthese')
export class SynthesisController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly syntheses: SynthesesService,
    private readonly kept: KeptTexts,
    private readonly showing: SynthesisShowing,
    private readonly clock: Clock,
  ) {}

  @Get('modifier')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    const thread = await this.writable(viewer, id);
    const draft = await this.kept.find(viewer, request, { synthesisOf: thread.id });
    const fields = draft
      ? fieldsSent(draft.fields)
      : fieldsOfStanding(thread, await this.syntheses.of(thread));
    return this.page(thread, { fields, draftFound: draft !== undefined });
  }

  @Post('modifier')
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) {
      const thread = await this.threads.find(viewer.actor, id, viewer.locale);
      const next = `${synthesisPlace(thread)}/modifier`;
      return this.kept.park(reply, { place: { synthesisOf: thread.id }, body, next });
    }
    const thread = await this.writable(viewer, id);
    const sent = fieldsSent(body);
    const choice = textOf(body, 'conflit');
    if (textOf(body, 'brouillon') !== '' || choice === 'autre')
      return this.kept.keep(viewer, { synthesisOf: thread.id }, sent);
    if (textOf(body, 'apercu') !== '') return this.page(thread, { fields: sent, preview: textsOf(sent) });
    if (choice === 'fusion') return this.merged(viewer, thread, sent);
    const fields =
      choice === 'moi' ? { ...sent, version: textOf(body, 'courante') || sent.version || '' } : sent;
    return this.publish(viewer, thread, { fields, request });
  }

  /** Throws the draft away. */
  @Post('brouillon')
  async drop(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Redirect> {
    await this.kept.drop(viewer, request, { synthesisOf: id });
    return redirect('/compte/brouillons', { done: 'draft-dropped' });
  }

  private async publish(
    viewer: Viewer,
    thread: Thread,
    { fields, request }: { fields: SynthesisFields; request: FastifyRequest },
  ): Promise<View | Redirect> {
    // Kept before it is tried: whatever refuses it, the text is not lost.
    await this.kept.save(viewer, { synthesisOf: thread.id }, fields);
    const outcome = await submitted(() => this.trySave(viewer, thread, fields));
    if (!outcome.ok) {
      const errors = fieldSentences(outcome.problems, viewer.locale);
      return this.page(thread, { fields, errors }, 422);
    }
    if (outcome.value === 'stale') return this.conflicting(viewer, thread, fields);
    await this.kept.drop(viewer, request, { synthesisOf: thread.id });
    return redirect(`${threadPath(thread)}#synthese`, { done: 'synthesis-saved' });
  }

  private async trySave(
    { actor }: Viewer,
    thread: Thread,
    fields: SynthesisFields,
  ): Promise<Synthesis | 'stale'> {
    return this.syntheses.save(actor, thread.id, inputOf(fields)).catch((error: unknown) => {
      if (error instanceof Conflict) return 'stale' as const;
      throw error;
    });
  }

  /** Both texts, with what each changed; the form holds what was typed. */
  private async conflicting(viewer: Viewer, thread: Thread, fields: SynthesisFields): Promise<View> {
    const standing = await this.syntheses.find(viewer.actor, thread.id);
    const base = await this.syntheses.versionOf(thread.id, Number(fields.version || 0));
    const { locale, timeZone } = viewer;
    const conflict: ShownConflict = {
      standing: standing.version,
      name: this.showing.nameOf(standing, viewer),
      when: formatMoment(standing.recordedAt, locale, { now: this.clock.now(), timeZone }),
      theirs: synthesisChanges(base, standing),
      mine: synthesisChanges(base, textsOf(fields)),
      choice: ConflictChoice({ locale, version: standing.version }),
    };
    return this.page(thread, { fields, conflict }, 409);
  }

  private async merged(viewer: Viewer, thread: Thread, fields: SynthesisFields): Promise<View> {
    const standing = await this.syntheses.find(viewer.actor, thread.id);
    const base = await this.syntheses.versionOf(thread.id, Number(fields.version || 0));
    const mine = textsOf(fields);
    const both = (lang: 'fr' | 'en') => mergeSyntheses(base?.[lang] ?? null, mine[lang], standing[lang]);
    const to = String(Math.max(standing.to, Number(fields.to) || 0));
    const texts = fieldsOfTexts({ fr: both('fr'), en: both('en') });
    const together = { ...fields, ...texts, to, version: String(standing.version) };
    await this.kept.save(viewer, { synthesisOf: thread.id }, together);
    return this.page(thread, { fields: together, merged: true });
  }

  /** @throws NotFound, Forbidden */
  private async writable(viewer: Viewer, id: string): Promise<Thread> {
    const thread = await this.threads.find(viewer.actor, id, viewer.locale);
    if (!isSignedIn(viewer.actor)) throw new Forbidden('sign-in-first');
    if (!(await this.syntheses.mayWrite(viewer.actor, thread))) throw new Forbidden('synthesis-not-yours');
    return thread;
  }

  private page(thread: Thread, shown: Shown, status = 200): View {
    const props = {
      thread,
      path: threadPath(thread),
      place: synthesisPlace(thread),
      errors: {},
      draftFound: false,
      maxCharacters: this.syntheses.partMaxCharacters,
      ...shown,
    };
    return view(SynthesisPage, props, { status });
  }
}
