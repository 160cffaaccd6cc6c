import { openThreadSchema, patchThreadSchema, ThreadChangesService, ThreadsService } from '@forum/discussion';
import { CONFIG, type Config, parse } from '@forum/kernel';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { threadAnswer, threadJson, threadPage, threadsQuery } from '../discussion.api.schemas.js';

/** Discussions, for programs. */
@Controller('api/v1/threads')
export class ThreadsApi {
  constructor(
    private readonly threads: ThreadsService,
    private readonly changes: ThreadChangesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({ summary: 'Threads the caller may see', query: threadsQuery, answer: threadPage, open: true })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: unknown) {
    const filter = parse(threadsQuery, query);
    const { items, next } = await this.threads.list(viewer.actor, filter, viewer.locale);
    return { items: items.map((thread) => threadJson(thread, this.config.baseUrl)), next };
  }

  @Post()
  @HttpCode(201)
  @Describe({
    summary: 'Open a thread with its first post; honours Idempotency-Key',
    body: openThreadSchema(DEFAULT_SETTINGS),
    answer: threadAnswer,
    status: 201,
  })
  async open(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ) {
    const writing = { locale: viewer.locale, via: 'api' as const, key: key ?? null };
    return threadJson(await this.threads.open(viewer.actor, body, writing), this.config.baseUrl);
  }

  @Get(':id')
  @Describe({ summary: 'One thread', answer: threadAnswer, open: true })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return threadJson(await this.threads.find(viewer.actor, id, viewer.locale), this.config.baseUrl);
  }

  @Patch(':id')
  @Describe({
    summary:
      'Change title, theme or leads; for those who moderate, its community, state, pin and feature too',
    body: patchThreadSchema(DEFAULT_SETTINGS),
    answer: threadAnswer,
  })
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown) {
    return threadJson(await this.changes.patch(viewer.actor, id, body, viewer.locale), this.config.baseUrl);
  }
}
