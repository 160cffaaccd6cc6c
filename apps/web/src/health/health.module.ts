import { Module } from '@nestjs/common';
import { Backlog } from './backlog.js';
import { BacklogMetrics } from './backlog-metrics.js';
import { HealthController } from './health.controller.js';
import { HttpMetrics } from './http-metrics.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsRegistry } from './metrics-registry.js';
import { Readiness } from './readiness.js';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [Readiness, Backlog, BacklogMetrics, MetricsRegistry, HttpMetrics],
})
export class HealthModule {}
