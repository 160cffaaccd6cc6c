import { GlossaryModule } from '@forum/glossary';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { RegisterWebModule } from '../register/register-web.module.js';
import { GlossaryApi } from './glossary.api.js';
import { GlossaryController } from './glossary.controller.js';

@Module({
  imports: [GlossaryModule, DiscussionWebModule, RegisterWebModule],
  controllers: [GlossaryController, GlossaryApi],
})
export class GlossaryWebModule {}
