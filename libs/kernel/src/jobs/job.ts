import type { Type } from '@nestjs/common';
import type { Queue } from 'pg-boss';

/**
 * One kind of background work. A job carries ids, calls one service, re-reads state and visibility before it acts.
 * `data` is an array: the worker hands over up to `batchSize` at once (1 unless said). If some of them fail,
 * all are handed over again one by one, so that each fails or succeeds alone: doing one twice must change nothing more.
 */
export interface JobDefinition<S = unknown, D extends object = object> {
  readonly name: string;
  readonly service: Type<S>;
  readonly batchSize?: number;
  readonly queue?: Omit<Queue, 'name'>;
  run(service: S, data: readonly D[]): Promise<void>;
}

/** Declares a job with its service's and data's types kept. */
export function defineJob<S, D extends object>(definition: JobDefinition<S, D>): JobDefinition {
  return definition as unknown as JobDefinition;
}
