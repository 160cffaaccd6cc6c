import { CONFIG, type Config, NotFound } from '@forum/kernel';
import { Controller, Get, Inject, Logger, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Raw } from '../http/index.js';
import { BacklogMetrics } from './backlog-metrics.js';
import { metricsAccess } from './metrics-access.js';
import { MetricsRegistry } from './metrics-registry.js';

const NOT_KEPT = { 'cache-control': 'no-store' };

/** For Prometheus. */
@Controller('metrics')
export class MetricsController {
  private readonly logger = new Logger('metrics');

  constructor(
    private readonly registry: MetricsRegistry,
    private readonly backlog: BacklogMetrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @RouteConfig({ sessionless: true })
  async show(@Req() request: FastifyRequest): Promise<Raw> {
    const access = metricsAccess(request, this.config);
    if (access === 'absent') throw new NotFound();
    if (access === 'refused') {
      const headers = { ...NOT_KEPT, 'www-authenticate': 'Bearer' };
      return new Raw('text/plain; charset=utf-8', 'unauthorized\n', { status: 401, headers });
    }
    // Without the database, what this process knows of itself is all the more wanted.
    await this.backlog.refresh().catch((error: unknown) => this.logger.warn(`backlog: ${String(error)}`));
    return new Raw(this.registry.contentType, await this.registry.metrics(), { headers: NOT_KEPT });
  }
}
