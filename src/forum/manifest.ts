import {
  CommunitiesModule,
  communitiesEntities,
  communitiesJobs,
  communitiesListeners,
} from '@forum/communities';
import { DigestsModule, digestsEntities, digestsJobs, digestsListeners } from '@forum/digests';
import { DiscussionModule, discussionEntities, discussionJobs, discussionListeners } from '@forum/discussion';
import { GatheringsModule, gatheringsEntities, gatheringsJobs, gatheringsListeners } from '@forum/gatherings';
import { GlossaryModule, glossaryEntities } from '@forum/glossary';
import { IdentityModule, identityEntities, identityJobs, identityListeners } from '@forum/identity';
import { type FactListener, type JobDefinition, kernelEntities } from '@forum/kernel';
import { MailInModule, mailInEntities, mailInJobs, mailInListeners } from '@forum/mail-in';
import { MailOutModule, mailOutEntities, mailOutJobs } from '@forum/mail-out';
import {
  AdmissionModule,
  ModerationModule,
  moderationEntities,
  moderationJobs,
  moderationListeners,
} from '@forum/moderation';
import { NetworkModule, networkEntities } from '@forum/network';
import { RegisterModule, registerEntities } from '@forum/register';
import { SearchModule, searchEntities, searchJobs, searchListeners } from '@forum/search';
import { SeedModule } from '../seed/index.js';
import { SentDigestsModule } from './sent-digests.module.js';

/** Every context, in the order of the layers. Every process imports the same lists, so that what is recorded anywhere reaches all. */
export const contexts = [
  NetworkModule,
  MailOutModule,
  IdentityModule,
  GlossaryModule,
  RegisterModule,
  CommunitiesModule,
  DiscussionModule,
  GatheringsModule,
  AdmissionModule,
  ModerationModule,
  DigestsModule,
  SearchModule,
  SentDigestsModule,
  MailInModule,
  SeedModule,
];

export const entities = [
  ...kernelEntities,
  ...networkEntities,
  ...mailOutEntities,
  ...identityEntities,
  ...glossaryEntities,
  ...registerEntities,
  ...communitiesEntities,
  ...discussionEntities,
  ...gatheringsEntities,
  ...moderationEntities,
  ...digestsEntities,
  ...searchEntities,
  ...mailInEntities,
];

export const jobs: readonly JobDefinition[] = [
  ...mailOutJobs,
  ...identityJobs,
  ...communitiesJobs,
  ...discussionJobs,
  ...gatheringsJobs,
  ...moderationJobs,
  ...digestsJobs,
  ...searchJobs,
  ...mailInJobs,
];

export const listeners: readonly FactListener[] = [
  ...identityListeners,
  ...communitiesListeners,
  ...discussionListeners,
  ...gatheringsListeners,
  ...moderationListeners,
  ...digestsListeners,
  ...searchListeners,
  ...mailInListeners,
];
