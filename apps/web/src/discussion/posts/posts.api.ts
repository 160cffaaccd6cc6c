import { editPostSchema, PostsService, replySchema, ThreadsService } from '@forum/discussion';
import { Invalid, parse } from '@forum/kernel';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Describe, instant } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { postAnswer, postJson, postPage, postsQuery } from '../discussion.api.schemas.js';

const revisionList = z.object({
  items: z.array(
    z.object({
      revision: z.number().int(),
      html: z.string(),
      markdown: z.string(),
      reason: z.string().nullable(),
      recordedAt: instant,
    }),
  ),
  next: z.null(),
});

/** Messages, for programs. */
@Controller('api/v1')
export class PostsApi {
  constructor(
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
  ) {}

  @Get('threads/:id/posts')
  @Describe({ summary: 'Posts of a thread, in order', query: postsQuery, answer: postPage, open: true })
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query() query: unknown) {
    const { after, limit } = parse(postsQuery, query);
    const thread = await this.threads.find(viewer.actor, id, viewer.locale);
    const place = { number: after, limit: limit + 1 };
    const posts = await this.posts.after(viewer.actor, thread.id, place, viewer.locale);
    const items = posts.slice(0, limit);
    return { items: items.map(postJson), next: posts.length > limit ? String(items.at(-1)?.number) : null };
  }

  @Post('threads/:id/posts')
  @HttpCode(201)
  @Describe({
    summary: 'Answer in a thread; honours Idempotency-Key',
    body: replySchema(DEFAULT_SETTINGS),
    answer: postAnswer,
    status: 201,
  })
  async reply(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ) {
    const writing = { locale: viewer.locale, via: 'api' as const, key: key ?? null };
    return postJson(await this.posts.reply(viewer.actor, id, body, writing));
  }

  @Patch('posts/:id')
  @Describe({
    summary: 'Change one’s own post; honours If-Match, which names the version it was written from',
    body: editPostSchema(DEFAULT_SETTINGS),
    answer: postAnswer,
  })
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
    @Headers('if-match') match: string | undefined,
  ) {
    return postJson(await this.posts.edit(viewer.actor, id, withVersion(body, match), viewer.locale));
  }

  @Delete('posts/:id')
  @HttpCode(204)
  @Describe({ summary: 'Remove one’s own post; its place stays', status: 204 })
  async remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.posts.remove(viewer.actor, id, viewer.locale);
  }

  @Get('posts/:id/revisions')
  @Describe({ summary: 'What a post said before', answer: revisionList, open: true })
  async revisions(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    const revisions = await this.posts.revisions(viewer.actor, id, viewer.locale);
    const items = revisions.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() }));
    return { items, next: null };
  }
}

/** What is asked, with the version that `If-Match` names (`"3"`). `*` asks no more than that the post be there. */
function withVersion(body: unknown, match: string | undefined): unknown {
  if (match === undefined || match.trim() === '*') return body;
  const [, version] = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(match) ?? [];
  if (version === undefined) throw Invalid.field('If-Match', 'invalid');
  return typeof body === 'object' ? { ...body, version: Number(version) } : body;
}
