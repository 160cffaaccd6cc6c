import type { Type } from '@nestjs/common';

/** Something that happened, kept with the state it changed. (The word "event" belongs to the users.) */
export interface Fact<D extends object = object> {
  readonly id: string;
  /** Past tense: `post.published`. */
  readonly kind: string;
  /** The account that did it; null for the system. */
  readonly actorId: string | null;
  readonly data: D;
  readonly recordedAt: Date;
}

export type NewFact<D extends object = object> = Pick<Fact<D>, 'kind' | 'actorId' | 'data'>;

/**
 * One reaction to one kind of fact. Idempotent on the fact's id: it may be called again after a crash.
 * Every process imports the same list, so that a fact recorded anywhere reaches all of them.
 */
export interface FactListener<S = unknown, D extends object = object> {
  readonly fact: string;
  readonly service: Type<S>;
  handle(service: S, fact: Fact<D>): Promise<void>;
}

/** Declares a listener with its service's type kept. */
export function onFact<S, D extends object>(
  fact: string,
  service: Type<S>,
  handle: (service: S, fact: Fact<D>) => Promise<void>,
): FactListener {
  return { fact, service, handle: handle as FactListener['handle'] };
}
