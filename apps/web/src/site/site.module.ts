import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { RegisterWebModule } from '../register/register-web.module.js';
import { AboutController } from './about/about.controller.js';
import { AccessibilityController } from './accessibility/accessibility.controller.js';
import { CrawlersController } from './crawlers/crawlers.controller.js';
import { PublicAddresses } from './crawlers/public-addresses.js';
import { Sitemap } from './crawlers/sitemap.js';
import { HelpController } from './help/help.controller.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { TermsController } from './terms/terms.controller.js';

/** What the forum says about itself, to people and to search engines. */
@Module({
  imports: [DiscussionWebModule, RegisterWebModule],
  controllers: [
    AboutController,
    HelpController,
    TermsController,
    PrivacyController,
    AccessibilityController,
    CrawlersController,
  ],
  providers: [PublicAddresses, Sitemap],
})
export class SiteWebModule {}
