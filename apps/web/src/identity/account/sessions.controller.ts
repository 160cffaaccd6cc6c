import { formatMoment } from '@forum/i18n';
import { isSignedIn, type ListedSession, SessionsService } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type Redirect, redirect, type View, type Viewer, view } from '../../http/index.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { type OpenSession, SessionsPage } from './sessions.page.js';

/** One's own sessions: seen and closed. */
@Controller('compte/securite')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    const sessions = await this.sessions.list(viewer.actor);
    return view(SessionsPage, { sessions: sessions.map((session) => this.shown(session, viewer)) });
  }

  @Post('autres/fin')
  async endOthers(@CurrentViewer() viewer: Viewer): Promise<Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte/securite');
    await this.sessions.revokeOthers(viewer.actor, viewer.sessionId ?? '0');
    return redirect('/compte/securite', { done: 'sessions-ended' });
  }

  @Post(':id/fin')
  async end(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte/securite');
    await this.sessions.revoke(viewer.actor, id);
    return redirect('/compte/securite', { done: 'session-ended' });
  }

  private shown(session: ListedSession, { locale, timeZone, sessionId }: Viewer): OpenSession {
    const { id, device, createdAt: openedAt, lastSeenAt: seenAt } = session;
    const words = (at: Date) => formatMoment(at, locale, { now: this.clock.now(), timeZone });
    const times = { openedAt, opened: words(openedAt), seenAt, seen: words(seenAt) };
    return { id, device, here: id === sessionId, ...times };
  }
}
