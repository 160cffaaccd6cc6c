import { DiscussionModule } from '@forum/discussion';
import { IdentityModule } from '@forum/identity';
import { Global, Module } from '@nestjs/common';
import { Assets } from '../assets/assets.js';
import { PublicCache } from '../cache/public-cache.js';
import { ThreadStamps } from '../cache/thread-stamps.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { ErrorFilter } from './error.filter.js';
import { ShellBuilder } from './shell-builder.js';
import { ViewerHook } from './viewer.hook.js';

/** What every controller stands on. */
@Global()
@Module({
  imports: [IdentityModule, DiscussionModule],
  providers: [PublicCache, ThreadStamps, Assets, ShellBuilder, ViewerHook, AnswerInterceptor, ErrorFilter],
  exports: [Assets, ShellBuilder],
})
export class HttpModule {}
