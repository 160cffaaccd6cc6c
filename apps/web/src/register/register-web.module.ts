import { DiscussionModule } from '@forum/discussion';
import { GatheringsModule } from '@forum/gatherings';
import { GlossaryModule } from '@forum/glossary';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { ActivityView } from './activity-view.js';
import { FoundingFacts } from './founding-facts.js';
import { LeadController } from './leads/lead.controller.js';
import { LeadRecord } from './leads/lead-record.js';
import { LeadView } from './leads/lead-view.js';
import { LeadsApi } from './leads/leads.api.js';
import { LeadsController } from './leads/leads.controller.js';
import { RegisterAside } from './register-aside.js';
import { ThemeController } from './themes/theme.controller.js';
import { ThemesApi } from './themes/themes.api.js';
import { ListedThreads } from './threads/listed-threads.js';

@Module({
  imports: [DiscussionModule, DiscussionWebModule, GatheringsModule, GlossaryModule, RegisterModule],
  controllers: [ThemeController, LeadsController, LeadController, ThemesApi, LeadsApi],
  providers: [ActivityView, FoundingFacts, LeadRecord, LeadView, ListedThreads, RegisterAside],
  exports: [ActivityView, FoundingFacts, ListedThreads, RegisterAside],
})
export class RegisterWebModule {}
