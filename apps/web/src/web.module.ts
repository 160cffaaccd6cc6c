import { IdentityModule } from '@forum/identity';
import { NetworkModule } from '@forum/network';
import { Module } from '@nestjs/common';
import { ApiModule } from './api/api.module.js';
import { DiscussionWebModule } from './discussion/discussion-web.module.js';
import { HealthModule } from './health/index.js';
import { HttpModule } from './http/index.js';

/** The pages and the API: one module per context. */
@Module({
  imports: [NetworkModule, IdentityModule, HttpModule, HealthModule, ApiModule, DiscussionWebModule],
})
export class WebModule {}
