import { type Draft, type DraftFields, type DraftPlace, DraftsService } from '@forum/discussion';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  cookieNames,
  cookieOptions,
  type FormBody,
  listOf,
  type Redirect,
  redirect,
  textOf,
  type Viewer,
} from '../../http/index.js';

const DAY_SECONDS = 86_400;
const FIELDS = ['title', 'body', 'theme', 'lang', 'voice', 'replyTo'];

/** Of a synthesis: from which version, about which messages, and its parts in each language. */
export const SYNTHESIS_FIELDS = [
  ...['version', 'from', 'to', 'reason'],
  ...['fr', 'en'].flatMap((lang) => ['agreed', 'questions', 'steps'].map((part) => `${lang}.${part}`)),
];

export interface Parking {
  readonly place: DraftPlace;
  readonly body: FormBody;
  /** Where to go on once signed in. */
  readonly next: string;
}

/** What was typed and not published: the reader's own drafts, and what this browser sent while its session had expired. */
@Injectable()
export class KeptTexts {
  constructor(
    private readonly drafts: DraftsService,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  find({ actor }: Viewer, request: FastifyRequest, place: DraftPlace): Promise<Draft | undefined> {
    return this.drafts.find(actor, place, this.parkedIn(request));
  }

  save({ actor }: Viewer, place: DraftPlace, fields: DraftFields): Promise<void> {
    return this.drafts.save(actor, place, fields);
  }

  /** Kept on purpose: the person finds it among their drafts. */
  async keep(viewer: Viewer, place: DraftPlace, fields: DraftFields): Promise<Redirect> {
    await this.save(viewer, place, fields);
    return redirect('/compte/brouillons', { done: 'draft-saved' });
  }

  drop({ actor }: Viewer, request: FastifyRequest, place: DraftPlace): Promise<void> {
    return this.drafts.drop(actor, place, this.parkedIn(request));
  }

  /** Keeps what a signed-out browser sent, and shows its writer in. */
  async park(reply: FastifyReply, { place, body, next }: Parking): Promise<Redirect> {
    const texts = [...FIELDS, ...SYNTHESIS_FIELDS].map((name) => [name, textOf(body, name)]);
    const token = await this.drafts.park(place, {
      ...Object.fromEntries(texts),
      leads: listOf(body, 'leads'),
    });
    const { baseUrl } = this.config;
    const seconds = this.network.settings.draft.parkedDays * DAY_SECONDS;
    reply.setCookie(cookieNames(baseUrl).draft, token, cookieOptions(baseUrl, seconds));
    return redirect(`/connexion?next=${encodeURIComponent(next)}`, { done: 'draft-kept' });
  }

  /** The token of a text that this browser sent while signed out, if it did. */
  parkedIn(request: FastifyRequest): string | undefined {
    return request.cookies[cookieNames(this.config.baseUrl).draft];
  }
}
