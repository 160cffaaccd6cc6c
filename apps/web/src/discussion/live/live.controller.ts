import { LiveThreadsService, ThreadsService, threadPath } from '@forum/discussion';
import { SessionsService } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { say } from '../messages.js';
import { type LiveStream, LiveStreams } from './live-streams.js';

interface Watched {
  readonly viewer: Viewer;
  readonly threadId: string;
  readonly path: string;
  readonly after: number;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-robots-tag': 'noindex',
};

/** However much is written, a reader is told this often at the most. */
const PACE_MS = 1_000;

/** « 3 nouveaux messages », as they come. */
@Controller('discussions/:id/direct')
export class LiveController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly live: LiveThreadsService,
    private readonly streams: LiveStreams,
    private readonly sessions: SessionsService,
    private readonly network: NetworkService,
  ) {}

  /** An event stream; for whoever does not ask for one, its first event alone. */
  @Get()
  async stream(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('apres') after: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const thread = await this.threads.find(viewer.actor, id, viewer.locale);
    const number = /^\d{1,9}$/.test(after ?? '') ? Number(after) : thread.lastNumber;
    const watched = { viewer, threadId: id, path: threadPath(thread), after: number };
    if (!String(request.headers.accept ?? '').includes('text/event-stream')) {
      const told = await this.tell(watched);
      await reply.headers(HEADERS).send(`event: nouveaux\ndata: ${JSON.stringify(told)}\n\n`);
      return;
    }
    const stream = this.streams.open(reply.raw, request.ip);
    reply.hijack();
    reply.raw.writeHead(200, HEADERS);
    await this.follow(stream, watched);
  }

  private async follow(stream: LiveStream, watched: Watched): Promise<void> {
    const { heartbeatSeconds, minutes } = this.network.settings.live;
    let isAsked = false;
    const ask = async () => {
      isAsked = false;
      if (!(await this.tellOn(stream, watched))) stream.end();
    };
    const changed = () => {
      if (isAsked) return;
      isAsked = true;
      setTimeout(() => void ask().catch(() => stream.end()), PACE_MS).unref();
    };
    const stop = await this.live.watch(watched.threadId, changed);
    const heart = setInterval(() => void this.beat(stream, watched), heartbeatSeconds * 1_000).unref();
    // The browser comes again by itself, and is looked at again: session, roles, visibility.
    const end = setTimeout(() => stream.end(), minutes * 60_000).unref();
    stream.onEnd(() => {
      stop();
      clearInterval(heart);
      clearTimeout(end);
    });
    stream.beat();
    await ask();
  }

  /** Says something, so that proxies see life and a reader who has gone is noticed; a session that ended ends it. */
  private async beat(stream: LiveStream, { viewer: { sessionId } }: Watched): Promise<void> {
    const isOpen = sessionId === null || (await this.sessions.isOpen(sessionId).catch(() => false));
    if (isOpen) stream.beat();
    else stream.end();
  }

  /** @returns whether the reader may go on reading here */
  private async tellOn(stream: LiveStream, watched: Watched): Promise<boolean> {
    const { sessionId } = watched.viewer;
    if (sessionId !== null && !(await this.sessions.isOpen(sessionId))) return farewell(stream);
    try {
      const told = await this.tell(watched);
      if (told.count > 0) stream.send('nouveaux', told);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return farewell(stream);
      throw error;
    }
  }

  private async tell({ viewer, threadId, path, after }: Watched) {
    const { count, first } = await this.live.news(viewer.actor, threadId, after);
    const number = first ?? after;
    return {
      count,
      text: say(viewer.locale)('live.new', { count }),
      href: `${path}?message=${number}&reprise=1#message-${number}`,
    };
  }
}

/** The browser is told not to come again. */
function farewell(stream: LiveStream): false {
  stream.send('fin', {});
  return false;
}
