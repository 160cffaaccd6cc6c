import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, Histogram } from 'prom-client';
import { MetricsRegistry } from './metrics-registry.js';

const LABELS = ['method', 'route', 'status'] as const;
/** Seconds. Pages take milliseconds; what takes more than a second is a fault. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts and times one kind of answer. */
type Count = (seconds: number) => void;

/** Every answer, by the pattern of its route (never its address: that would be one series per reader) and its status. */
@Injectable()
export class HttpMetrics implements OnModuleInit {
  readonly #requests: Counter<(typeof LABELS)[number]>;
  readonly #durations: Histogram<(typeof LABELS)[number]>;
  /** Finding a series by its labels costs more than counting on it. */
  readonly #counts = new Map<string, Count>();

  constructor(
    private readonly host: HttpAdapterHost,
    registry: MetricsRegistry,
  ) {
    const registers = [registry];
    this.#requests = new Counter({
      name: 'forum_http_requests_total',
      help: 'Requests answered.',
      labelNames: LABELS,
      registers,
    });
    this.#durations = new Histogram({
      name: 'forum_http_request_duration_seconds',
      help: 'From the request to the end of its answer.',
      labelNames: LABELS,
      buckets: BUCKETS,
      registers,
    });
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      this.count(request, reply);
      done();
    });
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const method = METHODS.has(request.method) ? request.method : 'other';
    const route = routeOf(request);
    const key = `${method} ${route} ${reply.raw.statusCode}`;
    let count = this.#counts.get(key);
    if (!count) {
      count = this.series({ method, route, status: String(reply.raw.statusCode) });
      this.#counts.set(key, count);
    }
    count(reply.elapsedTime / 1_000);
  }

  private series(labels: Record<(typeof LABELS)[number], string>): Count {
    const requests = this.#requests.labels(labels);
    const durations = this.#durations.labels(labels);
    return (seconds) => {
      requests.inc();
      durations.observe(seconds);
    };
  }
}

/** Assets carry a hash in their names, which changes with every release: they count as one. */
function routeOf(request: FastifyRequest): string {
  const pattern = request.routeOptions.url;
  if (pattern === undefined) return 'none';
  return pattern.startsWith('/assets/') ? '/assets/*' : pattern;
}
