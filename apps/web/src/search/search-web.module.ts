import { CommunitiesModule } from '@forum/communities';
import { SearchModule } from '@forum/search';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { SearchApi } from './search.api.js';
import { SearchController } from './search.controller.js';
import { SearchLabels } from './search-labels.js';

@Module({
  imports: [SearchModule, CommunitiesModule, DiscussionWebModule],
  controllers: [SearchController, SearchApi],
  providers: [SearchLabels],
})
export class SearchWebModule {}
