import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DescribedRoutes } from './described-routes.js';
import { OpenApiController } from './openapi.controller.js';

@Module({ imports: [DiscoveryModule], controllers: [OpenApiController], providers: [DescribedRoutes] })
export class ApiModule {}
