import { IgnoredPeopleService, isSignedIn } from '@forum/identity';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type Redirect, redirect, type View, type Viewer, view } from '../../http/index.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { IgnoredPeoplePage } from './ignored-people.page.js';

/** Ignoring somebody, and the private list. */
@Controller()
export class IgnoringController {
  constructor(private readonly ignored: IgnoredPeopleService) {}

  @Get('compte/ignores')
  async list(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    return view(IgnoredPeoplePage, {
      people: await this.ignored.list(viewer.actor),
      timeZone: viewer.timeZone,
    });
  }

  @Post('personnes/:id/ignorer')
  async add(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.ignored.add(actor, id);
    return redirect('/compte/ignores', { done: 'person-ignored' });
  }

  @Post('personnes/:id/ignorer/fin')
  async remove(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.ignored.remove(actor, id);
    return redirect('/compte/ignores', { done: 'person-heard' });
  }
}
