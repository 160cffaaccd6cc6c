import { formatHour, formatWeekday } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { ReplyAddresses } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { shownContact } from '../frame/contact.js';
import { duration } from '../frame/frame.messages.js';
import { HelpPage } from './help.page.js';

@Controller('aide')
export class HelpController {
  constructor(
    private readonly network: NetworkService,
    private readonly replies: ReplyAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentViewer() { locale }: Viewer): View {
    const { digest, draft, mailLink, moderation, session, signIn } = this.network.settings;
    return view(HelpPage, {
      contact: shownContact(this.network.current(), locale),
      baseUrl: this.config.baseUrl,
      access: {
        minutes: duration(locale, 'minutes', signIn.codeMinutes),
        attempts: signIn.attempts,
        days: duration(locale, 'days', session.days),
        hours: duration(locale, 'hours', session.hours),
      },
      drafts: {
        days: duration(locale, 'days', draft.days),
        parked: duration(locale, 'days', draft.parkedDays),
      },
      mail: {
        weekday: formatWeekday(digest.weekday, locale),
        hour: formatHour(digest.hour, locale),
        welcomeDays: digest.welcomeDays,
        months: duration(locale, 'months', mailLink.months),
        heard: this.replies.areOffered(),
      },
      reviewHours: duration(locale, 'hours', moderation.exposedDetailReviewHours),
    });
  }
}
