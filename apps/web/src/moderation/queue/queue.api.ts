import { parse } from '@forum/kernel';
import {
  DecisionsService,
  decisionSchema,
  ITEM_KINDS,
  ModerationQueue,
  type QueueItem,
  UndoService,
} from '@forum/moderation';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant, listQuery, pageOf } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const person = z.object({ id: idText, name: z.string().nullable() });

const itemAnswer = z.object({
  id: idText,
  kind: z.enum(ITEM_KINDS),
  state: z.enum(['open', 'decided']),
  holdReason: z.string().nullable().meta({ description: 'Why a message waits before it is published.' }),
  signals: z.array(z.string()).meta({ description: 'What made it look like spam, as codes.' }),
  postId: idText.nullable(),
  threadId: idText.nullable(),
  title: z.string().nullable(),
  excerpt: z.string(),
  author: person.nullable(),
  community: z.string().nullable(),
  flags: z.number().int(),
  reasons: z.array(z.string()),
  openedAt: instant,
  claimedBy: person.nullable(),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  undoable: z.boolean(),
  path: z.string().meta({ description: 'Where a person decides it.' }),
});

const itemsQuery = listQuery.extend({
  state: z.enum(['open', 'decided']).default('open'),
  kind: z.enum(ITEM_KINDS).optional(),
  community: z.string().max(100).optional(),
  mine: z.stringbool().optional().meta({ description: 'Taken or decided by the caller.' }),
});

/** The queue, for programs: the same services and the same policies. */
@Controller('api/v1/moderation/items')
export class QueueApi {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly decisions: DecisionsService,
    private readonly reversals: UndoService,
  ) {}

  @Get()
  @Describe({
    summary: 'What waits for a moderator, the oldest first, or what was decided, the latest first',
    query: itemsQuery,
    answer: pageOf(itemAnswer),
  })
  async list(@CurrentViewer() { actor }: Viewer, @Query() query: unknown) {
    const { items, next } = await this.queue.list(actor, parse(itemsQuery, query));
    return { items: items.map(itemJson), next };
  }

  @Post(':id/decisions')
  @HttpCode(201)
  @Describe({
    summary:
      'Decide: `reason` is a code of the list or own words, read by the person concerned; `note` stays here',
    body: decisionSchema,
    answer: itemAnswer,
    status: 201,
  })
  async decide(@CurrentViewer() { actor }: Viewer, @Param('id') id: string, @Body() body: unknown) {
    return itemJson(await this.decisions.decide(actor, id, body));
  }

  @Delete(':id/decisions')
  @Describe({ summary: 'Take the decision back, for some minutes', answer: itemAnswer })
  async undo(@CurrentViewer() { actor }: Viewer, @Param('id') id: string) {
    return itemJson(await this.reversals.undo(actor, id));
  }

  @Put(':id/claim')
  @Describe({ summary: 'Take the case: for some minutes nobody else decides it', answer: itemAnswer })
  async claim(@CurrentViewer() { actor }: Viewer, @Param('id') id: string) {
    return itemJson(await this.queue.claim(actor, id));
  }

  @Delete(':id/claim')
  @Describe({ summary: 'Give the case back', answer: itemAnswer })
  async unclaim(@CurrentViewer() { actor }: Viewer, @Param('id') id: string) {
    return itemJson(await this.queue.unclaim(actor, id));
  }
}

function itemJson(item: QueueItem): z.input<typeof itemAnswer> {
  const { id, kind, holdReason, postId, threadId, title, excerpt, flags, decision, reason, note } = item;
  const { claimedById, decidedBy, undoable, path, openedAt, decidedAt } = item;
  return {
    ...{ id, kind, holdReason, postId, threadId, title, excerpt, flags, decision, reason, note },
    ...{ decidedBy, undoable, path },
    state: decidedAt === null ? 'open' : 'decided',
    signals: [...item.signals],
    reasons: [...item.reasons],
    author: item.authorId === null ? null : { id: item.authorId, name: item.author },
    community: item.community?.slug ?? null,
    claimedBy: claimedById === null ? null : { id: claimedById, name: item.claimedBy },
    openedAt: openedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
