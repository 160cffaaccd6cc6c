import type { Actor } from '@forum/identity';
import { Invalid, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { HeldPostsService } from '../held/held-posts.service.js';
import type { QueueItem } from '../items/queue.repository.js';
import { ModerationQueue } from '../items/queue.service.js';
import { HIDING_MOTIVES, KEEPING_MOTIVES, type Motive } from '../measures/decision.schema.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import { plainWords } from '../words.js';

/** What a moderator may say of a case. `approve` and `refuse` fit every kind; the others say it of reported messages. */
export const DECISIONS = ['approve', 'refuse', 'hide', 'keep', 'restore'] as const;
export type DecisionWord = (typeof DECISIONS)[number];

/** `reason` is one of the list or own words, read by the person concerned; `note` stays among moderators. */
export const decisionSchema = z.object({
  decision: z.enum(DECISIONS),
  reason: plainWords.optional(),
  note: plainWords.optional(),
});

const BULK = 100;
const bulkSchema = z.object({ items: z.array(z.string()).min(1).max(BULK) });

const MOTIVES: readonly string[] = [...HIDING_MOTIVES, ...KEEPING_MOTIVES];
type Action = 'approve' | 'refuse' | 'hide' | 'keep' | 'restore';

/** Deciding what is in the queue, one case or several at once. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly held: HeldPostsService,
    private readonly measures: PostMeasuresService,
  ) {}

  /** @returns the case as it is now. @throws Invalid, NotFound, Forbidden, Conflict */
  async decide(actor: Actor, id: string, input: unknown): Promise<QueueItem> {
    const { decision, reason, note } = parse(decisionSchema, input);
    const item = await this.queue.find(actor, id);
    if (item.postId === null) throw Invalid.field('decision', 'decided-elsewhere');
    const action = actionOn(item, decision);
    const said = { ...motiveOrWords(reason, action), note };
    if (action === 'approve' || action === 'refuse') await this.held[action](actor, item.postId, said);
    else await this.measures[action](actor, item.postId, said);
    return this.queue.find(actor, id);
  }

  /** Approves each; what another has decided meanwhile, or cannot be approved here, is left. @returns how many were */
  async approveAll(actor: Actor, input: unknown): Promise<number> {
    const { items } = parse(bulkSchema, input);
    let approved = 0;
    for (const id of new Set(items)) {
      const done = await this.decide(actor, id, { decision: 'approve' }).catch(leftAlone);
      if (done !== null) approved++;
    }
    return approved;
  }
}

/** What the word means for this case: a held message is published or refused, another is kept, restored or hidden. */
function actionOn({ holdReason, hidden }: QueueItem, decision: DecisionWord): Action {
  const good = decision === 'approve' || decision === 'keep' || decision === 'restore';
  if (holdReason !== null) return good ? 'approve' : 'refuse';
  if (!good) return 'hide';
  return hidden ? 'restore' : 'keep';
}

function motiveOrWords(reason: string | undefined, action: Action): { motive?: Motive; reason?: string } {
  if (reason !== undefined && reason !== '')
    return MOTIVES.includes(reason) ? { motive: reason as Motive } : { reason };
  return action === 'refuse' || action === 'hide' ? {} : { motive: 'within-rules' };
}

function leftAlone(error: unknown): null {
  if (error instanceof Error && 'status' in error && [403, 404, 409, 422].includes(Number(error.status)))
    return null;
  throw error;
}
