import { formatDate } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { shownContact } from '../frame/contact.js';
import { AccessibilityPage } from './accessibility.page.js';

/** The day of the last assessment: to be changed by whoever makes the next one. */
const ASSESSED_ON = '2026-11-24';

@Controller('accessibilite')
export class AccessibilityController {
  constructor(
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentViewer() { locale }: Viewer): View {
    return view(AccessibilityPage, {
      contact: shownContact(this.network.current(), locale),
      baseUrl: this.config.baseUrl,
      assessed: formatDate(ASSESSED_ON, locale, 'month', 'UTC'),
    });
  }
}
