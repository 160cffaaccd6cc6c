import { CONFIG, type Config, RATE_LIMITS_KEPT_DAYS } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { shownContact } from '../frame/contact.js';
import { duration } from '../frame/frame.messages.js';
import { cookieLines } from './cookies.js';
import { keptLines } from './kept.js';
import { PrivacyPage } from './privacy.page.js';

/** The law's own limit, so no setting (Québec, Act respecting the protection of personal information in the private sector, s. 32). */
const ANSWER_DAYS = 30;

@Controller('confidentialite')
export class PrivacyController {
  constructor(
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentViewer() { locale }: Viewer): View {
    const { settings } = this.network;
    const { baseUrl } = this.config;
    const { days, reminderAfterDays } = settings.invitation;
    return view(PrivacyPage, {
      contact: shownContact(this.network.current(), locale),
      baseUrl,
      kept: keptLines(settings, locale),
      cookies: cookieLines(baseUrl, settings, locale),
      times: {
        invitation: duration(locale, 'days', days),
        reminder: duration(locale, 'days', reminderAfterDays),
        rateLimits: duration(locale, 'days', RATE_LIMITS_KEPT_DAYS),
        answer: duration(locale, 'days', ANSWER_DAYS),
      },
    });
  }
}
