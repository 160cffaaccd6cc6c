import { CommunitiesModule } from '@forum/communities';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../../discussion/discussion-web.module.js';
import { CommunitiesWebModule } from '../communities-web.module.js';
import { Citations } from './citations.js';
import { LibraryController } from './library.controller.js';
import { LibraryPart } from './library.part.js';
import { LibraryForms } from './library-forms.js';
import { ResourceController } from './resource.controller.js';
import { ResourcesApi } from './resources.api.js';

/** The libraries of communities. Fixed paths before `:id`, so that `ajouter` is not taken for a document. */
@Module({
  imports: [CommunitiesModule, CommunitiesWebModule, DiscussionWebModule],
  controllers: [LibraryController, ResourceController, ResourcesApi],
  providers: [LibraryPart, LibraryForms, Citations],
})
export class LibraryWebModule {}
