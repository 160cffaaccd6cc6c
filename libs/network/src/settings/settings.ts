import { z } from 'zod';
import { count, rate, timeZone } from './setting.js';

const group = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).prefault({} as never);

/** Where and when: one place for the forum's own clock. */
const forum = group({ timeZone: timeZone('America/Toronto') });

const digest = group({
  /** ISO: 1 is Monday. Tuesday, because Mondays are often holidays. */
  weekday: count(2, { max: 7 }),
  hour: count(7, { min: 0, max: 23 }),
  /** A window is composed no sooner than this after its end; transactions end after 30 s. */
  settleSeconds: count(60, { min: 31 }),
  perSection: count(6),
  /** What a new subscriber's welcome mail looks back on. */
  welcomeDays: count(7),
  /** A digest that could not leave in time still leaves within this; later, its window joins the next one. */
  lateHours: count(120, { max: 160 }),
  /** How long a sign-up by address waits to be confirmed. */
  confirmDays: count(7),
});

/** Mail that leaves as soon as a message is published. */
const instant = group({
  /** Quiet minutes in a discussion before what was said leaves; what comes meanwhile joins it. */
  waitMinutes: count(2, { min: 0, max: 60 }),
  /** It leaves after this, however much is still being said. */
  bundleMinutes: count(15, { max: 240 }),
  /** Weeks that an estimate of what one would get looks back on. */
  estimateWeeks: count(8, { max: 52 }),
});

const access = {
  signIn: group({ codeMinutes: count(15), attempts: count(5) }),
  /** Since the last visit: days on a device of one's own, hours elsewhere. After `visitMinutes` away, a new visit begins. */
  session: group({ days: count(60), hours: count(12), visitMinutes: count(30) }),
  apiToken: group({ months: count(12) }),
  invitation: group({ days: count(30), reminderAfterDays: count(10) }),
  /** Preference and unsubscribe links in mails, and how long replaced keys still verify them. */
  mailLink: group({ months: count(12) }),
};

const writing = {
  post: group({ maxCharacters: count(50_000, { max: 50_000 }) }),
  mention: group({ perPost: count(20, { max: 100 }), found: count(8, { max: 50 }) }),
  bookmark: group({ noteMaxCharacters: count(500, { max: 500 }), perPerson: count(1_000) }),
  /** Each of a synthesis's three parts: it should fit a screen. */
  synthesis: group({ partMaxCharacters: count(2_000, { max: 10_000 }) }),
  title: group({ minCharacters: count(3, { min: 3 }), maxCharacters: count(140, { max: 200 }) }),
  profile: group({
    nameMinCharacters: count(2, { min: 2 }),
    nameMaxCharacters: count(80, { max: 80 }),
    aboutMaxCharacters: count(1_000, { max: 1_000 }),
  }),
  page: group({ posts: count(20, { max: 100 }), threads: count(30, { max: 100 }) }),
  /** Texts begun and not published; `parkedDays` for one that a lost session left behind. */
  draft: group({ days: count(180), parkedDays: count(2) }),
};

const rates = group({
  /** Per address that a code is asked for, then per origin of the requests. */
  signIn: rate(5, 15),
  signInOrigin: rate(30, 15),
  register: rate(10, 60),
  thread: rate(5, 60),
  post: rate(30, 60),
  preview: rate(60, 10),
  flag: rate(10, 60),
  /** Looking for people to name. */
  people: rate(60, 10),
  /** Words put under messages, or taken back. */
  reaction: rate(120, 10),
  /** Whatever makes the forum write to an address, per address. */
  mail: rate(5, 60),
  api: rate(600, 10),
});

const care = {
  moderation: group({
    queueAlertHours: count(24),
    exposedDetailReviewHours: count(24),
    undoMinutes: count(10),
    /** Approved messages after which somebody who registered alone publishes at once, under the themes. */
    firstPosts: count(1, { min: 0, max: 100 }),
    /** For how long a case that a moderator has taken is theirs alone. */
    claimMinutes: count(15, { max: 1_440 }),
    /** Moderators are written to at once, then about all that came since, this often at the most. */
    noticeMinutes: count(10, { max: 1_440 }),
    /** What people whose message waits are told of the wait: over this many days. */
    medianDays: count(30),
    /** Published messages after which somebody is no newcomer to a community that reads newcomers first. */
    newcomerPosts: count(3),
    /** The public register tells no number below this. */
    registerSmallest: count(3, { max: 100 }),
    /** Somebody who is slowed writes one message in so many minutes. */
    slowMinutes: count(60),
    /** A message of which this much has changed is read again, where all are read first. */
    editedPercent: count(30, { max: 100 }),
  }),
  /** Questions put to a discussion: how long they stay open, and how many answers they offer. */
  poll: group({ minHours: count(1), maxDays: count(90), maxOptions: count(12, { max: 20 }) }),
  /** How long a merge, a split or a move can be taken back, and how many messages one of them moves at most. */
  curation: group({ undoDays: count(30), maxPosts: count(2_000, { max: 5_000 }) }),
  /** The live bar: streams of one address and of one process at the most, and how long one lasts before it is opened anew. */
  live: group({
    perAddress: count(50),
    perProcess: count(2_000),
    heartbeatSeconds: count(25, { max: 120 }),
    minutes: count(30),
  }),
  community: group({ trialDays: count(90), dormantAfterDays: count(90) }),
  announcement: group({ perWeek: count(2) }),
  /** Meetings of communities: days before each of the two reminders, and how far back calendars reach. */
  meeting: group({
    firstReminderDays: count(7, { max: 60 }),
    lastReminderDays: count(1, { max: 60 }),
    feedPastDays: count(180, { max: 3_650 }),
  }),
  /** Days between two visits of a link, and after how many visits in vain it is called dead. */
  library: group({ checkDays: count(7), deadAfterVisits: count(2) }),
  /** Months without a sign of life before a person is asked, how often, and what follows. */
  silence: group({ months: count(12), askTimes: count(2), askEveryDays: count(14) }),
  /** The étoffe is shown from this active week on. */
  cloth: group({ firstWeek: count(4) }),
};

/** The week's brief for moderators: when, and what is worth a look. */
const brief = group({
  weekday: count(1, { max: 7 }),
  hour: count(8, { min: 0, max: 23 }),
  unansweredHours: count(72),
  /** Messages in a day between two or three people. */
  heatedPosts: count(10),
  quietLeadDays: count(60),
});

/** What makes a message wait because it looks like spam. */
const spam = group({
  /** Messages after which somebody is known: links and haste say nothing of them any more. */
  newcomerPosts: count(3),
  newcomerLinks: count(2, { min: 0, max: 100 }),
  /** A form filled in less than this was not filled by hand. */
  fastSeconds: count(3, { min: 0, max: 60 }),
  duplicateDays: count(7),
  duplicateCharacters: count(60),
});

/** Mail that arrives. */
const inbound = group({
  /** Larger messages are refused, attachments included. */
  maxMegabytes: count(10, { max: 50 }),
  /** Replies of one person that may wait for their confirmation at once. */
  heldMost: count(20, { max: 1_000 }),
});

/** What failures of delivery weigh; at `limitPoints` within `days`, an address is written to no more. */
const bounce = group({
  hardPoints: count(2, { max: 100 }),
  softPoints: count(1, { min: 0, max: 100 }),
  limitPoints: count(4, { max: 1_000 }),
  days: count(30, { max: 365 }),
});

/** What the jobs delete and the privacy page prints. */
const retention = group({
  invitationsMonths: count(6),
  logAddressesDays: count(30),
  rawMailDays: count(30),
  digestAnswersDays: count(30),
  removedPostsDays: count(30),
  moderationLogYears: count(2),
  /** After the consent was withdrawn. */
  consentProofYears: count(3),
  incidentsYears: count(5),
});

/**
 * Every day, hour, duration, count and limit of the product, with its default. The table `setting` keeps
 * only what was changed, one row per leaf, under its path (`digest.hour`).
 */
export const settingsSchema = z
  .strictObject({
    forum,
    digest,
    instant,
    ...access,
    ...writing,
    rates,
    ...care,
    spam,
    brief,
    inbound,
    bounce,
    retention,
  })
  .prefault({})
  .check(z.refine((all) => all.title.minCharacters <= all.title.maxCharacters, 'min-above-max'))
  .check(z.refine((all) => all.invitation.reminderAfterDays < all.invitation.days, 'reminder-after-end'));

export type Settings = z.output<typeof settingsSchema>;

/** The path of one setting: `digest.hour`, `rates.post.limit`. */
export type SettingKey = Leaves<Settings>;

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string | number | boolean ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
