import { SearchModule } from '@forum/search';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { SearchApi } from './search.api.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [SearchModule, DiscussionWebModule], controllers: [SearchController, SearchApi] })
export class SearchWebModule {}
