import { DraftsService } from '@forum/discussion';
import { CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  cookieNames,
  cookieOptions,
  type FormBody,
  listOf,
  type Redirect,
  redirect,
  textOf,
} from '../../http/index.js';

const TWO_DAYS_SECONDS = 2 * 86_400;

export interface Parking {
  readonly threadId: string | null;
  readonly body: FormBody;
  /** Where to go on once signed in. */
  readonly next: string;
}

/** Keeps what was sent by someone whose session had expired, and shows them in. */
@Injectable()
export class ParkedDrafts {
  constructor(
    private readonly drafts: DraftsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async park(reply: FastifyReply, { threadId, body, next }: Parking): Promise<Redirect> {
    const texts = ['title', 'body', 'theme', 'lang', 'voice', 'replyTo'].map((name) => [
      name,
      textOf(body, name),
    ]);
    const token = await this.drafts.park(threadId, {
      ...Object.fromEntries(texts),
      leads: listOf(body, 'leads'),
    });
    const { baseUrl } = this.config;
    reply.setCookie(cookieNames(baseUrl).draft, token, cookieOptions(baseUrl, TWO_DAYS_SECONDS));
    return redirect(`/connexion?next=${encodeURIComponent(next)}`, { done: 'draft-kept' });
  }
}
