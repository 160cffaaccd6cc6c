import { IdentityModule } from '@forum/identity';
import { NetworkModule } from '@forum/network';
import { Module } from '@nestjs/common';
import { AdministrationWebModule } from './administration/administration-web.module.js';
import { ApiModule } from './api/api.module.js';
import { CommunitiesWebModule } from './communities/communities-web.module.js';
import { LibraryWebModule } from './communities/library/library-web.module.js';
import { MailDoorsWebModule } from './communities/mail-doors/mail-doors-web.module.js';
import { MeetingsWebModule } from './communities/meetings/meetings-web.module.js';
import { DigestsWebModule } from './digests/digests-web.module.js';
import { DiscussionWebModule } from './discussion/discussion-web.module.js';
import { GatheringsWebModule } from './gatherings/gatherings-web.module.js';
import { GlossaryWebModule } from './glossary/glossary-web.module.js';
import { HealthModule } from './health/index.js';
import { HomeWebModule } from './home/home-web.module.js';
import { HttpModule } from './http/index.js';
import { IdentityWebModule } from './identity/identity-web.module.js';
import { MailInWebModule } from './mail-in/mail-in-web.module.js';
import { ModerationWebModule } from './moderation/moderation-web.module.js';
import { RegisterWebModule } from './register/register-web.module.js';
import { SearchWebModule } from './search/search-web.module.js';
import { SiteWebModule } from './site/site.module.js';

/** The pages and the API: one module per context. */
@Module({
  imports: [
    NetworkModule,
    IdentityModule,
    HttpModule,
    HealthModule,
    MeetingsWebModule,
    ApiModule,
    DiscussionWebModule,
    DigestsWebModule,
    IdentityWebModule,
    GatheringsWebModule,
    RegisterWebModule,
    CommunitiesWebModule,
    LibraryWebModule,
    MailDoorsWebModule,
    GlossaryWebModule,
    HomeWebModule,
    MailInWebModule,
    ModerationWebModule,
    AdministrationWebModule,
    SearchWebModule,
    SiteWebModule,
  ],
})
export class WebModule {}
