import type { Locale } from '@forum/i18n';
import type { Actor } from '@forum/identity';
import { Forbidden, Invalid, parse } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { reasonText, ThreadClosuresService } from '../closures/closures.service.js';
import { editThreadSchema, type WritingLimits } from '../threads/open-thread.schema.js';
import { type Thread, threadFactsOf } from '../threads/thread.js';
import { canThread, type ThreadAction } from '../threads/thread.policy.js';
import { ThreadsService } from '../threads/threads.service.js';
import { ThreadPlacesService } from './thread-places.service.js';

export const patchThreadSchema = (limits: WritingLimits) =>
  editThreadSchema(limits).extend({
    community: z
      .string()
      .max(100)
      .nullable()
      .optional()
      .meta({ description: 'Its slug; null: under the themes.' }),
    pinned: z.boolean().optional(),
    featured: z.boolean().optional(),
    state: z.enum(['open', 'closed']).optional(),
    reason: reasonText.optional().meta({
      description: 'Shown in the thread; needed to move it to a community, to close it or to reopen it.',
    }),
  });

type Patch = z.infer<ReturnType<typeof patchThreadSchema>>;

/** Everything that a thread's PATCH may change: each kind of change is its own command, and all must be allowed. */
@Injectable()
export class ThreadChangesService {
  constructor(
    private readonly threads: ThreadsService,
    private readonly places: ThreadPlacesService,
    private readonly closures: ThreadClosuresService,
    private readonly network: NetworkService,
  ) {}

  /** @throws Invalid, NotFound, Forbidden, Conflict */
  async patch(actor: Actor, id: string, input: unknown, locale: Locale): Promise<Thread> {
    const { state, ...rest } = parse(patchThreadSchema(this.network.settings), input);
    const thread = await this.threads.find(actor, id, locale);
    // As it is already: nothing to decide.
    const wanted: Patch = state === thread.state ? rest : { ...rest, state };
    refuse(actor, thread, wanted);
    await this.write(actor, { thread, wanted, locale });
    await this.mark(actor, id, wanted);
    return this.threads.find(actor, id, locale);
  }

  /** Moved with a reason, it is told in the thread and can be taken back; else it is an edit like its author's. */
  private async write(
    actor: Actor,
    { thread, wanted, locale }: { thread: Thread; wanted: Patch; locale: Locale },
  ): Promise<void> {
    const { title, theme, leads, community, reason } = wanted;
    const isMove = reason !== undefined && canThread(actor, 'move', threadFactsOf(thread));
    const edited = isMove ? { title } : { title, theme, leads };
    if (Object.values(edited).some((value) => value !== undefined)) {
      await this.threads.edit(actor, thread.id, edited, locale);
    }
    if (isMove) await this.places.move(actor, thread.id, { theme, leads, community, reason });
  }

  private async mark(actor: Actor, id: string, { pinned, featured, state, reason }: Patch): Promise<void> {
    if (pinned !== undefined) await this.places.mark(actor, id, 'pinned', { on: pinned, reason });
    if (featured !== undefined) await this.places.mark(actor, id, 'featured', { on: featured, reason });
    if (state === 'closed') await this.closures.create(actor, id, { reason });
    if (state === 'open') await this.closures.delete(actor, id, { reason });
  }
}

/** All of it, before any of it is done. @throws Forbidden, Invalid `reason` */
function refuse(actor: Actor, thread: Thread, wanted: Patch): void {
  if (actor.accountId === null) throw new Forbidden('sign-in-first');
  const actions = actionsOf(wanted, thread);
  if (!actions.every((action) => canThread(actor, action, threadFactsOf(thread)))) {
    throw new Forbidden();
  }
  const isTold = actions.some((action) => action === 'move' || action === 'close' || action === 'reopen');
  if (isTold && wanted.reason === undefined) throw Invalid.field('reason', 'required');
}

function actionsOf(wanted: Patch, thread: Thread): ThreadAction[] {
  const { title, theme, leads, community, pinned, featured, state } = wanted;
  const asked: Array<[ThreadAction, boolean]> = [
    ['rename', [title, theme, leads].some((value) => value !== undefined)],
    ['move', community !== undefined && community !== (thread.community?.slug ?? null)],
    ['pin', pinned !== undefined],
    ['feature', featured !== undefined],
    ['close', state === 'closed'],
    ['reopen', state === 'open'],
  ];
  return asked.filter(([, is]) => is).map(([action]) => action);
}
