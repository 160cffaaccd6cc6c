import {
  type DigestSettings,
  DigestSettingsService,
  digestSettingsSchema,
  FREQUENCIES,
  InstantEstimate,
  type InstantSettings,
  InstantSettingsService,
  instantSettingsSchema,
  LEVELS,
  SubscriptionsService,
  subscriptionsSchema,
  TARGET_KINDS,
} from '@forum/digests';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { z } from 'zod';
import { Describe, instant, localeText } from '../api/index.js';
import { CurrentViewer, type Viewer } from '../http/index.js';

const subscriptionList = z.object({
  items: z.array(z.object({ kind: z.enum(TARGET_KINDS), id: z.string(), level: z.enum(LEVELS) })),
  next: z.null(),
});

const digestAnswer = z.object({
  frequency: z.enum(FREQUENCIES),
  weekday: z.number().int(),
  hour: z.number().int(),
  timeZone: z.string(),
  locale: localeText,
  pausedUntil: instant.nullable(),
  nextAt: instant.nullable().meta({ description: 'When the next digest is due; null when none is.' }),
});

const notificationsAnswer = z.object({
  mentions: z.boolean(),
  replies: z.boolean(),
  stopped: z.boolean().meta({ description: 'Nothing leaves at once, whatever is followed.' }),
  mailsPerWeek: z.number().meta({ description: 'What these choices would have made of late.' }),
});

/** One's own mail, for programs. */
@Controller('api/v1/me')
export class DigestsApi {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly settings: DigestSettingsService,
    private readonly instant: InstantSettingsService,
    private readonly estimate: InstantEstimate,
  ) {}

  @Get('subscriptions')
  @Describe({ summary: 'What I follow', answer: subscriptionList })
  async list(@CurrentViewer() { actor }: Viewer) {
    return { items: await this.subscriptions.own(actor), next: null };
  }

  @Put('subscriptions')
  @Describe({
    summary: 'Change those that are named, and no others',
    body: subscriptionsSchema,
    answer: subscriptionList,
  })
  async change(@CurrentViewer() { actor }: Viewer, @Body() body: unknown) {
    const items = await this.subscriptions.change(actor, body as z.input<typeof subscriptionsSchema>, 'api');
    return { items, next: null };
  }

  @Get('notifications')
  @Describe({ summary: 'What is written to me as soon as it happens', answer: notificationsAnswer })
  async notifications(@CurrentViewer() viewer: Viewer) {
    return this.notificationsJson(viewer, await this.instant.own(viewer.actor));
  }

  @Put('notifications')
  @Describe({
    summary: 'Change what is named of it',
    body: instantSettingsSchema,
    answer: notificationsAnswer,
  })
  async changeNotifications(@CurrentViewer() viewer: Viewer, @Body() body: unknown) {
    const input = body as z.input<typeof instantSettingsSchema>;
    return this.notificationsJson(viewer, await this.instant.change(viewer.actor, input, 'api'));
  }

  private async notificationsJson({ actor }: Viewer, { mentions, replies, stopped }: InstantSettings) {
    const mailsPerWeek = Math.round((await this.estimate.weekly(actor)) * 10) / 10;
    return { mentions, replies, stopped, mailsPerWeek };
  }

  @Get('digest')
  @Describe({ summary: 'When and how often my digest is sent', answer: digestAnswer })
  async digest(@CurrentViewer() { actor }: Viewer) {
    return digestJson(await this.settings.own(actor));
  }

  @Put('digest')
  @Describe({ summary: 'Change what is named of it', body: digestSettingsSchema, answer: digestAnswer })
  async changeDigest(@CurrentViewer() { actor }: Viewer, @Body() body: unknown) {
    return digestJson(await this.settings.change(actor, body as z.input<typeof digestSettingsSchema>, 'api'));
  }
}

function digestJson({ frequency, weekday, hour, timeZone, locale, pausedUntil, nextAt }: DigestSettings) {
  return {
    ...{ frequency, weekday, hour, timeZone, locale },
    pausedUntil: pausedUntil?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
  };
}
