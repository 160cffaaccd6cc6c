import type { FactListener, JobDefinition } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { CharterEntity } from './charters/charter.entity.js';
import {
  CommunityEntity,
  CommunityLeadEntity,
  CommunityThemeEntity,
} from './communities/community.entity.js';
import { MembershipEntity } from './memberships/membership.entity.js';

export const communitiesEntities = [
  CommunityEntity,
  CommunityThemeEntity,
  CommunityLeadEntity,
  CharterEntity,
  MembershipEntity,
];

export const communitiesJobs: JobDefinition[] = [];

export const communitiesListeners: FactListener[] = [];

const services: [] = [];

@Module({ providers: services, exports: services })
export class CommunitiesModule {}
