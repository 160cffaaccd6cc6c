import {
  ballotSchema,
  openPollSchema,
  POLL_ELECTORATES,
  POLL_KINDS,
  type Poll,
  PollsService,
  ThreadsService,
} from '@forum/discussion';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant, localeText, pageOf } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const pollAnswer = z.object({
  id: idText,
  thread: idText,
  kind: z.enum(POLL_KINDS),
  question: z.string(),
  lang: localeText,
  options: z.array(z.string()).meta({ description: 'None for a show of hands: for, against, abstention.' }),
  electorate: z.enum(POLL_ELECTORATES),
  author: z.object({ id: idText, name: z.string().nullable() }),
  createdAt: instant,
  closesAt: instant,
  closedAt: instant.nullable(),
  own: z.array(z.number().int()).meta({ description: 'The caller’s choices, from 1.' }),
  outcome: z
    .object({
      voters: z.number().int(),
      electors: z.number().int().nullable(),
      voices: z.array(z.number().int()),
    })
    .nullable()
    .meta({ description: 'Null until the caller has voted or the poll is closed.' }),
});

/** Questions put to a discussion, for programs. */
@Controller('api/v1')
export class PollsApi {
  constructor(
    private readonly threads: ThreadsService,
    private readonly polls: PollsService,
  ) {}

  @Get('threads/:id/polls')
  @Describe({ summary: 'Polls of a thread', answer: pageOf(pollAnswer), open: true })
  async list(@CurrentViewer() { actor, locale }: Viewer, @Param('id') id: string) {
    const thread = await this.threads.find(actor, id, locale);
    return { items: (await this.polls.list(actor, thread)).map(pollJson), next: null };
  }

  @Post('threads/:id/polls')
  @HttpCode(201)
  @Describe({
    summary: 'Put a question to a thread; for whoever opened it or moderates it',
    body: openPollSchema(DEFAULT_SETTINGS),
    answer: pollAnswer,
    status: 201,
  })
  async open(@CurrentViewer() { actor, locale }: Viewer, @Param('id') id: string, @Body() body: unknown) {
    return pollJson(await this.polls.open(actor, id, body, locale));
  }

  @Put('polls/:id/ballot')
  @Describe({
    summary: 'Vote, or change one’s vote until the poll closes',
    body: ballotSchema,
    answer: pollAnswer,
  })
  async vote(@CurrentViewer() { actor, locale }: Viewer, @Param('id') id: string, @Body() body: unknown) {
    return pollJson(await this.polls.vote(actor, id, body, locale));
  }

  @Put('polls/:id/closure')
  @Describe({ summary: 'Close a poll before its time', answer: pollAnswer })
  async close(@CurrentViewer() { actor, locale }: Viewer, @Param('id') id: string) {
    return pollJson(await this.polls.close(actor, id, locale));
  }
}

function pollJson(poll: Poll): z.input<typeof pollAnswer> {
  const { id, kind, question, lang, electorate, author, outcome } = poll;
  return {
    ...{ id, kind, question, lang, electorate, author },
    thread: poll.threadId,
    options: [...poll.options],
    createdAt: poll.createdAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    closedAt: poll.closedAt?.toISOString() ?? null,
    own: [...poll.own],
    outcome: outcome && { ...outcome, voices: [...outcome.voices] },
  };
}
