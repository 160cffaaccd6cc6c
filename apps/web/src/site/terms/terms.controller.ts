import { TERMS_VERSION, TERMS_WORDING } from '@forum/identity';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { shownContact } from '../frame/contact.js';
import { duration } from '../frame/frame.messages.js';
import { TermsPage } from './terms.page.js';

/** The terms, in the version and with the words that the consent register keeps. */
@Controller('conditions')
export class TermsController {
  constructor(
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentViewer() { locale }: Viewer): View {
    const { moderationLogYears } = this.network.settings.retention;
    return view(TermsPage, {
      contact: shownContact(this.network.current(), locale),
      baseUrl: this.config.baseUrl,
      version: TERMS_VERSION,
      wording: TERMS_WORDING[locale],
      logYears: duration(locale, 'years', moderationLogYears),
    });
  }
}
