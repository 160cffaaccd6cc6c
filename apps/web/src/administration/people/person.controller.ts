import { type Role, RolesService } from '@forum/identity';
import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { PersonPage } from './person.page.js';
import { PersonView } from './person-view.js';

/** One person before administrators: roles are given and taken here, suspensions by moderation's own forms. */
@Controller('administration/personnes/:id')
@UseGuards(AdministratorsOnly)
export class PersonController {
  constructor(
    private readonly persons: PersonView,
    private readonly roles: RolesService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<View> {
    return view(PersonPage, await this.persons.read(viewer, id));
  }

  @Post('roles')
  async grant(
    @CurrentViewer() { actor }: Viewer,
    @Param('id') accountId: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    await this.roles.grant(actor, { accountId, role: textOf(body, 'role') as Role });
    return redirect(`/administration/personnes/${accountId}`, { done: 'role-granted' });
  }

  @Post('roles/retrait')
  async revoke(
    @CurrentViewer() { actor }: Viewer,
    @Param('id') accountId: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    const role = textOf(body, 'role') as Role;
    await this.roles.revoke(actor, { accountId, role });
    // Whoever steps down themselves has no more business here.
    const leaves = accountId === actor.accountId && role === 'administrator';
    return redirect(leaves ? '/' : `/administration/personnes/${accountId}`, { done: 'role-revoked' });
  }
}
