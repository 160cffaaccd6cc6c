import { type Actor, actorParameters } from '@forum/identity';
import { Conflict, Forbidden, isId, NotFound, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canThread, type ThreadAction } from '../threads/thread.policy.js';
import { type HeldThread, MovedPostsRepository } from './moved-posts.repository.js';

interface Wanted {
  readonly threadId: string;
  readonly action: ThreadAction;
  /** Messages that will move. */
  readonly which: Sql;
  /** Threads beside it that must stand still. */
  readonly with?: readonly string[];
}

/** Threads that stand still until a decision about them is taken: found, allowed, held, and found again as they are then. */
@Injectable()
export class HeldThreads {
  constructor(private readonly moved: MovedPostsRepository) {}

  /** @throws NotFound, Forbidden, Conflict when another decision came first */
  async hold(tx: Tx, actor: Actor, wanted: Wanted): Promise<Map<string, HeldThread> & { own: HeldThread }> {
    const { threadId, action, which } = wanted;
    const ids = [threadId, ...(wanted.with ?? [])];
    const find = () => this.moved.threads(tx, ids, actorParameters(actor));
    const before = isId(threadId) ? (await find()).get(threadId) : undefined;
    if (!before) throw new NotFound();
    if (!canThread(actor, action, before)) throw refusal(actor, before);
    await this.moved.hold(tx, which, ids);
    const held = await find();
    const own = held.get(threadId);
    if (!own) throw new Conflict('already-decided');
    if (!canThread(actor, action, own)) throw refusal(actor, own);
    return Object.assign(held, { own });
  }
}

function refusal(actor: Actor, thread: HeldThread): Forbidden | Conflict {
  if (actor.accountId === null) return new Forbidden('sign-in-first');
  const ifShown = canThread(actor, 'merge', { ...thread, hidden: false });
  return ifShown ? new Conflict('curation-hidden') : new Forbidden();
}
