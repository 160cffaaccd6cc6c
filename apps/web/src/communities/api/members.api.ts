import {
  AdmissionsService,
  CommunitiesService,
  CommunityRolesService,
  joinSchema,
  MembershipsService,
  MembersRepository,
} from '@forum/communities';
import { signedInId } from '@forum/identity';
import { NotFound, parse } from '@forum/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { say } from '../messages.js';
import {
  memberAnswer,
  memberJson,
  memberPatch,
  membershipAnswer,
  membersPage,
  membersQuery,
} from './communities.api.schemas.js';

interface Place {
  readonly slug: string;
  readonly accountId: string;
}

/** Who belongs to a community, for programs. */
@Controller('api/v1/communities/:slug')
export class MembersApi {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly memberships: MembershipsService,
    private readonly members: MembersRepository,
    private readonly admissions: AdmissionsService,
    private readonly roles: CommunityRolesService,
  ) {}

  @Put('membership')
  @Describe({
    summary: 'Come in where one may, else ask to; accepts the charter in force',
    body: joinSchema,
    answer: membershipAnswer,
  })
  async join(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string, @Body() body: unknown) {
    const { actor, locale } = viewer;
    await this.memberships.join(actor, slug, body ?? {}, { locale, source: 'api' });
    const standing = await this.communities.find(actor, slug).then(
      (found) => found.standing,
      (error: unknown) => {
        // Whoever only asked, by a link, may not know of a hidden one without it.
        if (error instanceof NotFound) return null;
        throw error;
      },
    );
    return { role: standing?.role ?? 'member', state: standing?.state ?? 'requested' };
  }

  @Delete('membership')
  @HttpCode(204)
  @Describe({ summary: 'Leave, give up a request, or decline an invitation', status: 204 })
  async leave(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string) {
    await this.memberships.leave(viewer.actor, slug);
  }

  @Get('members')
  @Describe({ summary: 'Members, for members', query: membersQuery, answer: membersPage })
  async list(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string, @Query() query: unknown) {
    signedInId(viewer.actor);
    const filter = parse(membersQuery, query);
    const community = await this.communities.find(viewer.actor, slug);
    const { items, next } = await this.members.list(viewer.actor, community, filter);
    return { items: items.map(memberJson), next };
  }

  @Patch('members/:accountId')
  @Describe({
    summary: 'Accept a request, keep a person out, or give a role; for those who decide',
    body: memberPatch,
    answer: memberAnswer,
  })
  async change(@CurrentViewer() viewer: Viewer, @Param() place: Place, @Body() body: unknown) {
    const { slug, accountId } = place;
    const { role, state, reason, lastDay } = parse(memberPatch, body);
    const { actor, locale } = viewer;
    if (state === 'active') await this.admissions.accept(actor, slug, accountId);
    if (state === 'banned') {
      const input = { reason: reason ?? say(locale)('members.no-reason'), lastDay };
      await this.admissions.ban(actor, slug, { accountId, input });
    }
    if (role !== undefined && state !== 'banned')
      await this.roles.give(actor, slug, { accountId, input: { role } });
    const community = await this.communities.find(actor, slug);
    const member = await this.members.find(actor, community, accountId);
    if (!member) throw new NotFound();
    return memberJson(member);
  }
}
