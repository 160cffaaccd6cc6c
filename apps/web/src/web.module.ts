import { IdentityModule } from '@forum/identity';
import { NetworkModule } from '@forum/network';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from './discussion/discussion-web.module.js';
import { HttpModule } from './http/index.js';

/** The pages and the API: one module per context. */
@Module({ imports: [NetworkModule, IdentityModule, HttpModule, DiscussionWebModule] })
export class WebModule {}
