import { AddressesService, isSignedIn, SignInRequestsService } from '@forum/identity';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
} from '../../http/index.js';
import { SignInCookies } from '../sign-in/sign-in-cookies.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { AccountView } from './account-view.js';

/** One's own addresses. */
@Controller('compte/adresses')
export class AddressesController {
  constructor(
    private readonly addresses: AddressesService,
    private readonly requests: SignInRequestsService,
    private readonly cookies: SignInCookies,
    private readonly pages: AccountView,
  ) {}

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte');
    const outcome = await submitted(() =>
      this.requests.requestAddress(viewer.actor, {
        address: textOf(body, 'address'),
        browserToken: this.cookies.ensureBrowser(request, reply),
        ip: request.ip,
        locale: viewer.locale,
      }),
    );
    return outcome.ok
      ? redirect('/connexion/code', { done: 'address-mail-sent' })
      : this.pages.page(viewer, { form: 'address', body, problems: outcome.problems });
  }

  @Post(':id/principale')
  async choose(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte');
    await this.addresses.choosePrimary(viewer.actor, id);
    return redirect('/compte#adresses', { done: 'address-primary' });
  }

  @Post(':id/retrait')
  async remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte');
    await this.addresses.remove(viewer.actor, id);
    return redirect('/compte#adresses', { done: 'address-removed' });
  }
}
