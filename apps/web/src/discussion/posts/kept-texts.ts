import { type Draft, type DraftFields, DraftsService } from '@forum/discussion';
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

export interface Parking {
  readonly threadId: string | null;
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

  find({ actor }: Viewer, request: FastifyRequest, threadId: string | null): Promise<Draft | undefined> {
    return this.drafts.find(actor, threadId, this.parkedIn(request));
  }

  save({ actor }: Viewer, threadId: string | null, fields: DraftFields): Promise<void> {
    return this.drafts.save(actor, threadId, fields);
  }

  /** Kept on purpose: the person finds it among their drafts. */
  async keep(viewer: Viewer, threadId: string | null, fields: DraftFields): Promise<Redirect> {
    await this.save(viewer, threadId, fields);
    return redirect('/compte/brouillons', { done: 'draft-saved' });
  }

  drop({ actor }: Viewer, request: FastifyRequest, threadId: string | null): Promise<void> {
    return this.drafts.drop(actor, threadId, this.parkedIn(request));
  }

  /** Keeps what a signed-out browser sent, and shows its writer in. */
  async park(reply: FastifyReply, { threadId, body, next }: Parking): Promise<Redirect> {
    const texts = FIELDS.map((name) => [name, textOf(body, name)]);
    const token = await this.drafts.park(threadId, {
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
