export { DigestsModule, digestsEntities, digestsJobs, digestsListeners } from './digests.module.js';
export { InstantEstimate } from './instant/instant-estimate.js';
export { InstantMailer, type InstantTally } from './instant/instant-mailer.js';
export {
  type InstantSettings,
  type InstantSettingsInput,
  InstantSettingsService,
  instantSettingsSchema,
} from './instant/instant-settings.service.js';
export { type ThreadMail, ThreadMailService } from './instant/thread-mail.service.js';
export { type SentDigest, SentDigestsService } from './online/sent-digests.service.js';
export { SentHistory, type SentItem, type SentMail } from './online/sent-history.service.js';
export { type DigestAudience, DigestAudiences } from './overview/digest-audience.js';
export { DigestOverview, type DomainDelay, type Overview, type RunLine } from './overview/digest-overview.js';
export { type PersonalFeed, PersonalFeedService } from './personal-feed/personal-feed.service.js';
export { DigestPreview, type PreviewRequest } from './preview/digest-preview.js';
export type { Estimate } from './preview/estimate.js';
export { MailTrial, type Trial } from './preview/mail-trial.service.js';
export { DigestSweep } from './retention/digest-sweep.service.js';
export { DigestForecast, type Forecast, type ForecastRequest } from './run/digest-forecast.js';
export { DigestRun, type RunRequest } from './run/digest-run.js';
export type { RunReport } from './run/run-tally.js';
export {
  FREQUENCIES,
  type Frequency,
  latestWindowEnd,
  nextWindowEnd,
  type Schedule,
} from './schedule/schedule.js';
export { CONSENT_VERSION, CONSENT_WORDING, INSTANT_WORDING } from './settings/consent-wording.js';
export {
  type DigestSettings,
  type DigestSettingsInput,
  digestSettingsSchema,
} from './settings/digest-settings.js';
export { type ConsentSource, DigestSettingsService } from './settings/digest-settings.service.js';
export {
  type ConfirmationPreview,
  ConfirmationsService,
  type Confirmed,
} from './sign-ups/confirmations.service.js';
export { type SignUpInput, SignUpsService } from './sign-ups/sign-ups.service.js';
export { CommunityMailService, type CommunityMailStanding } from './subscriptions/community-mail.service.js';
export {
  type MailPreferences,
  type MailPreferencesInput,
  MailPreferencesService,
} from './subscriptions/mail-preferences.service.js';
export {
  LEVELS,
  type Level,
  type Subscription,
  TARGET_KINDS,
  type TargetKind,
} from './subscriptions/subscription.js';
export {
  type SubscriptionsInput,
  SubscriptionsService,
  subscriptionsSchema,
} from './subscriptions/subscriptions.service.js';
