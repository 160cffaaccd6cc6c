import { FLAG_REASONS, FlagsService, flagSchema } from '@forum/moderation';
import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const flagAnswer = z.object({
  id: idText,
  postId: idText,
  reason: z.enum(FLAG_REASONS),
  note: z.string().nullable(),
  state: z.enum(['open', 'decided']),
  createdAt: instant,
});

/** Reports, for programs. */
@Controller('api/v1')
export class FlagsApi {
  constructor(private readonly flags: FlagsService) {}

  @Post('posts/:id/flags')
  @HttpCode(201)
  @Describe({
    summary: 'Report a post to the moderators; honours Idempotency-Key',
    body: flagSchema,
    answer: flagAnswer,
    status: 201,
  })
  async flag(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<z.input<typeof flagAnswer>> {
    const flag = await this.flags.flag(viewer.actor, id, body, key ?? null);
    return { ...flag, createdAt: flag.createdAt.toISOString() };
  }
}
