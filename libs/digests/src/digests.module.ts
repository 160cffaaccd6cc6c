import {
  MEMBERSHIP_BANNED,
  MEMBERSHIP_BEGAN,
  MEMBERSHIP_ENDED,
  type MembershipFact,
} from '@forum/communities';
import {
  CURATION_UNDONE,
  type CurationFact,
  DiscussionModule,
  POST_EDITED,
  POST_PUBLISHED,
  type PostFact,
  THREAD_MERGED,
} from '@forum/discussion';
import { IdentityModule } from '@forum/identity';
import { defineJob, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { ComposerFactory } from './composition/composer-factory.js';
import { DeparturesListener } from './departures/departures.listener.js';
import { InstantAddresses } from './instant/instant-addresses.js';
import { InstantComposer } from './instant/instant-composer.js';
import { InstantEstimate } from './instant/instant-estimate.js';
import { InstantItemEntity } from './instant/instant-item.entity.js';
import { InstantMailer } from './instant/instant-mailer.js';
import { InstantPlanner } from './instant/instant-planner.js';
import { InstantSettingEntity } from './instant/instant-setting.entity.js';
import { InstantSettingsService } from './instant/instant-settings.service.js';
import { InstantWatch } from './instant/instant-watch.js';
import { ThreadMailService } from './instant/thread-mail.service.js';
import { SentDigestsService } from './online/sent-digests.service.js';
import { SentHistory } from './online/sent-history.service.js';
import { DigestAudiences } from './overview/digest-audience.js';
import { DigestOverview } from './overview/digest-overview.js';
import { FeedTokenEntity } from './personal-feed/feed-token.entity.js';
import { PersonalFeedService } from './personal-feed/personal-feed.service.js';
import { Planner } from './planning/planner.js';
import { DigestPreview } from './preview/digest-preview.js';
import { MailTrial } from './preview/mail-trial.service.js';
import { TriedChoices } from './preview/tried-choices.js';
import { DigestSweep } from './retention/digest-sweep.service.js';
import { DigestForecast } from './run/digest-forecast.js';
import { DigestRunEntity } from './run/digest-run.entity.js';
import { DigestRun } from './run/digest-run.js';
import { DigestSettingEntity } from './settings/digest-setting.entity.js';
import { DigestSettingsRepository } from './settings/digest-settings.repository.js';
import { DigestSettingsService } from './settings/digest-settings.service.js';
import { ConfirmationsService } from './sign-ups/confirmations.service.js';
import { NewSubscribers, SEND_DIGESTS } from './sign-ups/new-subscribers.js';
import { PendingSubscriptionEntity } from './sign-ups/pending-subscription.entity.js';
import { PendingSubscriptionsRepository } from './sign-ups/pending-subscriptions.repository.js';
import { SignUpMailer } from './sign-ups/sign-up-mailer.js';
import { SignUpsService } from './sign-ups/sign-ups.service.js';
import { CommunityLevelsModule } from './subscriptions/community-levels.js';
import { CommunityMailService } from './subscriptions/community-mail.service.js';
import { MailPreferencesService } from './subscriptions/mail-preferences.service.js';
import { MergedSubscriptionEntity } from './subscriptions/merged-subscription.entity.js';
import { MergedSubscriptionsListener } from './subscriptions/merged-subscriptions.listener.js';
import { SubscriptionEntity } from './subscriptions/subscription.entity.js';
import { SubscriptionsService } from './subscriptions/subscriptions.service.js';
import { DigestEntity } from './windows/digest.entity.js';
import { DigestPartEntity } from './windows/digest-part.entity.js';

export const digestsEntities = [
  SubscriptionEntity,
  MergedSubscriptionEntity,
  DigestSettingEntity,
  PendingSubscriptionEntity,
  DigestRunEntity,
  DigestPartEntity,
  DigestEntity,
  InstantSettingEntity,
  InstantItemEntity,
  FeedTokenEntity,
];

/** Hours of sending at most; what is left then is the next one's. */
const LONGEST_SECONDS = 6 * 3_600;

export const digestsJobs: readonly JobDefinition[] = [
  // A run that dies is not tried again: the next one is minutes away and takes over where it stopped.
  defineJob({
    name: 'digests.due',
    service: DigestRun,
    queue: { policy: 'singleton', retryLimit: 0, expireInSeconds: LONGEST_SECONDS },
    run: (digests) => digests.runDue(),
  }),
  defineJob<DigestRun, { accountId: string }>({
    name: SEND_DIGESTS,
    service: DigestRun,
    run: (digests, data) => digests.runFor(data.map(({ accountId }) => accountId)),
  }),
  // The next one is a minute away.
  defineJob({
    name: 'instant.due',
    service: InstantMailer,
    queue: { policy: 'singleton', retryLimit: 0 },
    run: async (mailer) => {
      await mailer.run();
    },
  }),
  defineJob({ name: 'digests.sweep', service: DigestSweep, run: (sweep) => sweep.run() }),
];

export const digestsListeners: readonly FactListener[] = [
  onFact('account.closed', DeparturesListener, (departures, fact: { data: { accountId: string } }) =>
    departures.accountClosed(fact.data.accountId),
  ),
  ...[THREAD_MERGED, CURATION_UNDONE].map((kind) =>
    onFact(kind, MergedSubscriptionsListener, (merged, fact: { data: CurationFact }) =>
      merged.settle(fact.data),
    ),
  ),
  onFact(MEMBERSHIP_BEGAN, SubscriptionsService, (subscriptions, { data }: { data: MembershipFact }) =>
    subscriptions.joined(data),
  ),
  ...[MEMBERSHIP_ENDED, MEMBERSHIP_BANNED].map((kind) =>
    onFact(kind, SubscriptionsService, (subscriptions, { data }: { data: MembershipFact }) =>
      subscriptions.left(data),
    ),
  ),
  onFact(POST_PUBLISHED, InstantPlanner, async (planner, { data }: { data: PostFact }) => {
    await planner.published(data.postId);
  }),
  onFact(POST_EDITED, InstantPlanner, async (planner, { data }: { data: PostFact }) => {
    await planner.edited(data.postId);
  }),
];

const inside = [
  TriedChoices,
  ComposerFactory,
  MergedSubscriptionsListener,
  DeparturesListener,
  DigestSettingsRepository,
  InstantAddresses,
  InstantComposer,
  InstantWatch,
  NewSubscribers,
  PendingSubscriptionsRepository,
  Planner,
  SignUpMailer,
];

const offered = [
  CommunityMailService,
  ConfirmationsService,
  DigestAudiences,
  DigestForecast,
  DigestOverview,
  DigestPreview,
  DigestRun,
  DigestSettingsService,
  DigestSweep,
  InstantEstimate,
  InstantMailer,
  InstantPlanner,
  InstantSettingsService,
  MailPreferencesService,
  PersonalFeedService,
  MailTrial,
  SentDigestsService,
  SentHistory,
  SignUpsService,
  SubscriptionsService,
  ThreadMailService,
];

@Module({
  imports: [IdentityModule, RegisterModule, DiscussionModule, CommunityLevelsModule],
  providers: [...inside, ...offered],
  exports: offered,
})
export class DigestsModule {}
