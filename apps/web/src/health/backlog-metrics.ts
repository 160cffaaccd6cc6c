import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Backlog, type Standing } from './backlog.js';
import { MetricsRegistry } from './metrics-registry.js';

/** The work that waits, as gauges, read from the database when someone asks. */
@Injectable()
export class BacklogMetrics {
  readonly #jobs: Gauge<'name' | 'state'>;
  readonly #mails: Gauge<'state'>;
  readonly #digests: Gauge<'state'>;

  constructor(
    private readonly backlog: Backlog,
    registry: MetricsRegistry,
  ) {
    const registers = [registry];
    this.#jobs = new Gauge({
      name: 'forum_jobs',
      help: 'Background jobs that wait (created, retry), run (active) or were given up (failed).',
      labelNames: ['name', 'state'],
      registers,
    });
    const byState = (name: string, help: string) =>
      new Gauge({ name, help, labelNames: ['state'], registers });
    this.#mails = byState('forum_mails', 'Single mails by state; those sent in the last day.');
    this.#digests = byState('forum_digests', 'Digests by state; those finished in the last seven days.');
  }

  async refresh(): Promise<void> {
    const { jobs, mail, digests } = await this.backlog.count();
    for (const { name, state, count } of jobs) this.#jobs.set({ name, state }, count);
    setAll(this.#mails, mail);
    setAll(this.#digests, digests);
  }
}

function setAll(gauge: Gauge<'state'>, standings: readonly Standing[]): void {
  for (const { state, count } of standings) gauge.set({ state }, count);
}
