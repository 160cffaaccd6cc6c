import {
  type Curation,
  CurationsService,
  mergeSchema,
  splitSchema,
  ThreadMergesService,
  ThreadSplitsService,
  ThreadsService,
} from '@forum/discussion';
import { CONFIG, type Config } from '@forum/kernel';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant, pageOf } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { threadAnswer, threadJson } from '../discussion.api.schemas.js';

const standing = z.object({ theme: z.number().int(), leads: z.array(z.string()) });

const curationAnswer = z.object({
  id: idText,
  kind: z.enum(['move', 'split', 'merge', 'pin', 'unpin', 'feature', 'unfeature']),
  thread: idText,
  target: idText.nullable().meta({ description: 'The new thread of a split, the receiving one of a merge.' }),
  posts: z.number().int().meta({ description: 'How many posts it moved.' }),
  reason: z.string().nullable(),
  by: z.object({ id: idText, name: z.string() }).nullable(),
  decidedAt: instant,
  undoneAt: instant.nullable(),
  reversible: z.boolean(),
  before: standing.nullable().meta({ description: 'Of a move.' }),
  after: standing.nullable(),
});

/** Decisions about where threads stand, for programs. Moving, pinning and closing are a thread's PATCH. */
@Controller('api/v1')
export class CurationApi {
  constructor(
    private readonly threads: ThreadsService,
    private readonly merges: ThreadMergesService,
    private readonly splits: ThreadSplitsService,
    private readonly curations: CurationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('threads/:id/curations')
  @Describe({ summary: 'What was decided about a thread', answer: pageOf(curationAnswer), open: true })
  async list(@CurrentViewer() { actor, locale }: Viewer, @Param('id') id: string) {
    const thread = await this.threads.find(actor, id, locale);
    return { items: (await this.curations.list(actor, thread.id)).map(curationJson), next: null };
  }

  @Post('threads/:id/merge')
  @HttpCode(200)
  @Describe({
    summary: 'Put all posts of a thread behind those of another one; for those who moderate',
    body: mergeSchema,
    answer: threadAnswer,
  })
  async merge(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown) {
    return this.shown(viewer, await this.merges.create(viewer.actor, id, body));
  }

  @Post('threads/:id/split')
  @HttpCode(201)
  @Describe({
    summary: 'Make posts of a thread one of their own; for those who moderate',
    body: splitSchema(DEFAULT_SETTINGS),
    answer: threadAnswer,
    status: 201,
  })
  async split(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown) {
    return this.shown(viewer, await this.splits.create(viewer.actor, id, body));
  }

  @Delete('curations/:id')
  @HttpCode(204)
  @Describe({ summary: 'Take a decision back, within the days that the settings give', status: 204 })
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.curations.delete(viewer.actor, id);
  }

  private async shown({ actor, locale }: Viewer, id: string) {
    return threadJson(await this.threads.find(actor, id, locale), this.config.baseUrl);
  }
}

function curationJson(one: Curation): z.input<typeof curationAnswer> {
  const { id, kind, posts, reason, by, reversible } = one;
  return {
    ...{ id, kind, posts, reason, by, reversible },
    thread: one.threadId,
    target: one.targetId,
    decidedAt: one.decidedAt.toISOString(),
    undoneAt: one.undoneAt?.toISOString() ?? null,
    before: one.before && standing.parse(one.before),
    after: one.after && standing.parse(one.after),
  };
}
