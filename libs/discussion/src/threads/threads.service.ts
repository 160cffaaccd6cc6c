import { canCommunity } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, isSignedIn } from '@forum/identity';
import {
  Database,
  Facts,
  Forbidden,
  Idempotency,
  Invalid,
  isId,
  NotFound,
  type Page,
  parse,
  type Tx,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostWriter } from '../posts/post-writer.js';
import { requireWriter, type Writing } from '../posts/writer.js';
import { editThreadSchema, type OpenThread, openThreadSchema } from './open-thread.schema.js';
import { slugOf } from './slug.js';
import { THREAD_OPENED, THREAD_RENAMED, type ThreadChanged, type ThreadOpened } from './thread.facts.js';
import { type Thread, type ThreadFilter, threadFactsOf } from './thread.js';
import { canThread } from './thread.policy.js';
import { ThreadsRepository } from './threads.repository.js';
import { refuseUnknownPlaces } from './unknown-places.js';

/** Discussions: finding, listing, opening, renaming. Closing is a closure's work, hiding is moderation's. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
    private readonly writer: PostWriter,
    private readonly idempotency: Idempotency,
    private readonly facts: Facts,
  ) {}

  /** @throws NotFound when it does not exist or the actor may not know of it. */
  async find(actor: Actor, id: string, locale: Locale): Promise<Thread> {
    const asked = { actor: actorParameters(actor), locale };
    const thread = isId(id) ? await this.threads.find(this.database.reader, id, asked) : undefined;
    if (!thread) throw new NotFound();
    return thread;
  }

  async list(actor: Actor, filter: ThreadFilter, locale: Locale): Promise<Page<Thread>> {
    return this.threads.list(this.database.reader, filter, { actor: actorParameters(actor), locale });
  }

  async pinned(actor: Actor, theme: number, locale: Locale): Promise<Thread[]> {
    return this.threads.pinned(this.database.reader, theme, { actor: actorParameters(actor), locale });
  }

  /** Opens a discussion with its first message. @throws Invalid, Forbidden, TooMany */
  async open(actor: Actor, input: unknown, writing: Writing): Promise<Thread> {
    const wanted = parse(openThreadSchema(this.writer.limits), input);
    const accountId = requireWriter(actor);
    await this.writer.pace(accountId);
    const request = { accountId, key: writing.key ?? null, request: { input } };
    const id = await this.database.transaction((tx) =>
      this.idempotency.once(tx, request, () => this.publish(tx, actor, wanted, writing)),
    );
    return this.find(actor, id, writing.locale);
  }

  /** Changes title, theme or leads. The address keeps working: its slug only follows. */
  async edit(actor: Actor, id: string, input: unknown, locale: Locale): Promise<Thread> {
    const { leads, ...wanted } = parse(editThreadSchema(this.writer.limits), input);
    await this.database.transaction(async (tx) => {
      const thread = await this.lock(tx, actor, id, locale);
      if (!canThread(actor, 'rename', threadFactsOf(thread))) throw new Forbidden();
      await refuseUnknownPlaces(tx, this.threads, {
        leads: leads ?? [],
        theme: wanted.theme ?? thread.theme,
      });
      await this.threads.update(tx, id, {
        ...wanted,
        ...(wanted.title === undefined ? {} : { slug: slugOf(wanted.title) }),
      });
      if (leads !== undefined) await this.threads.setLeads(tx, id, leads);
      const data: ThreadChanged = { threadId: id };
      await this.facts.record(tx, { kind: THREAD_RENAMED, actorId: actor.accountId, data });
    });
    return this.find(actor, id, locale);
  }

  private async publish(tx: Tx, actor: Actor, wanted: OpenThread, writing: Writing): Promise<string> {
    const authorId = requireWriter(actor);
    await refuseUnknownPlaces(tx, this.threads, wanted);
    const communityId = await this.communityFor(tx, actor, wanted.community);
    const { title, theme, leads, voice } = wanted;
    const lang = wanted.lang ?? writing.locale;
    const threadId = await this.threads.insert(
      tx,
      { title, theme, communityId, authorId, slug: slugOf(title), lang },
      leads,
    );
    const words = { threadId, authorId, markdown: wanted.body, lang, voice, via: writing.via, replyTo: null };
    const { signals } = writing;
    const { id: postId, state } = await this.writer.append(tx, { ...words, signals });
    if (state === 'held') return threadId;
    const data: ThreadOpened = { threadId, postId };
    await this.facts.record(tx, { kind: THREAD_OPENED, actorId: authorId, data });
    return threadId;
  }

  private async lock(tx: Tx, actor: Actor, id: string, locale: Locale): Promise<Thread> {
    const thread = isId(id)
      ? await this.threads.find(tx, id, { actor: actorParameters(actor), locale })
      : undefined;
    if (!thread) throw new NotFound();
    if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
    return thread;
  }

  /** The community in which the actor opens a thread. @throws Invalid when they know of none by that name, Forbidden when they may not write there */
  private async communityFor(tx: Tx, actor: Actor, slug: string | null): Promise<string | null> {
    if (slug === null) return null;
    const community = await this.threads.communityBySlug(tx, slug, actorParameters(actor));
    if (!community) throw Invalid.field('community', 'unknown-community');
    if (!canCommunity(actor, 'open-thread', community)) throw new Forbidden('members-only');
    return community.id;
  }
}
