import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { RegisterWebModule } from '../register/register-web.module.js';
import { HomeController } from './home.controller.js';
import { HomeView } from './home-view.js';

@Module({
  imports: [DiscussionWebModule, RegisterWebModule],
  controllers: [HomeController],
  providers: [HomeView],
})
export class HomeWebModule {}
