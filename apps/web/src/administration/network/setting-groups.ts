import type { SettingKey, Settings } from '@forum/network';

/** Settings as the form groups them: every one that something obeys today. */
export const SETTING_GROUPS = {
  forum: ['forum.timeZone'],
  digest: [
    'digest.weekday',
    'digest.hour',
    'digest.welcomeDays',
    'digest.perSection',
    'digest.lateHours',
    'digest.confirmDays',
    'digest.settleSeconds',
  ],
  instant: ['instant.waitMinutes', 'instant.bundleMinutes', 'instant.estimateWeeks'],
  access: [
    'signIn.codeMinutes',
    'signIn.attempts',
    'session.days',
    'session.hours',
    'session.visitMinutes',
    'invitation.days',
    'invitation.reminderAfterDays',
    'mailLink.months',
    'apiToken.months',
  ],
  writing: [
    'title.minCharacters',
    'title.maxCharacters',
    'post.maxCharacters',
    'synthesis.partMaxCharacters',
    'profile.nameMinCharacters',
    'profile.nameMaxCharacters',
    'profile.aboutMaxCharacters',
    'page.posts',
    'page.threads',
    'draft.days',
    'poll.minHours',
    'poll.maxDays',
    'poll.maxOptions',
    'live.perAddress',
    'live.perProcess',
    'live.heartbeatSeconds',
    'live.minutes',
    'draft.parkedDays',
    'mention.perPost',
    'mention.found',
    'bookmark.perPerson',
    'bookmark.noteMaxCharacters',
  ],
  rates: [
    'rates.signIn.limit',
    'rates.signIn.minutes',
    'rates.signInOrigin.limit',
    'rates.signInOrigin.minutes',
    'rates.register.limit',
    'rates.register.minutes',
    'rates.post.limit',
    'rates.post.minutes',
    'rates.preview.limit',
    'rates.preview.minutes',
    'rates.people.limit',
    'rates.people.minutes',
    'rates.flag.limit',
    'rates.flag.minutes',
    'rates.mail.limit',
    'rates.mail.minutes',
  ],
  moderation: [
    'moderation.queueAlertHours',
    'moderation.exposedDetailReviewHours',
    'moderation.undoMinutes',
    'moderation.claimMinutes',
    'moderation.noticeMinutes',
    'moderation.medianDays',
    'moderation.firstPosts',
    'moderation.newcomerPosts',
    'moderation.editedPercent',
    'moderation.slowMinutes',
    'moderation.registerSmallest',
    'brief.weekday',
    'brief.hour',
    'brief.unansweredHours',
    'brief.heatedPosts',
    'brief.quietLeadDays',
    'spam.newcomerPosts',
    'spam.newcomerLinks',
    'spam.fastSeconds',
    'spam.duplicateDays',
    'spam.duplicateCharacters',
    'curation.undoDays',
    'curation.maxPosts',
  ],
  mail: [
    'inbound.maxMegabytes',
    'inbound.heldMost',
    'bounce.hardPoints',
    'bounce.softPoints',
    'bounce.limitPoints',
    'bounce.days',
  ],
  retention: [
    'retention.rawMailDays',
    'retention.logAddressesDays',
    'retention.removedPostsDays',
    'retention.invitationsMonths',
    'retention.moderationLogYears',
    'retention.consentProofYears',
    'retention.incidentsYears',
  ],
} as const satisfies Record<string, readonly SettingKey[]>;

export type SettingGroup = keyof typeof SETTING_GROUPS;
export type ShownSetting = (typeof SETTING_GROUPS)[SettingGroup][number];

export const SHOWN_SETTINGS: readonly ShownSetting[] = Object.values(SETTING_GROUPS).flat();

/** The value of a setting by its path. */
export function settingValue(settings: Settings, key: ShownSetting): string | number {
  return key
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], settings) as string | number;
}
