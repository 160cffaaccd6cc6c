import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Database } from '../database/database.js';
import type { Fact, FactListener } from './fact.js';
import { Facts } from './facts.js';

export const FACT_LISTENERS = Symbol('FACT_LISTENERS');

/** Hands a fact to every listener of its kind. One that fails makes the job fail, and all are asked again. */
@Injectable()
export class FactDelivery {
  constructor(
    private readonly database: Database,
    private readonly facts: Facts,
    private readonly moduleRef: ModuleRef,
    @Inject(FACT_LISTENERS) private readonly listeners: readonly FactListener[],
  ) {}

  async deliver(factIds: readonly string[]): Promise<void> {
    for (const fact of await this.facts.find(this.database.reader, factIds)) await this.deliverOne(fact);
  }

  private async deliverOne(fact: Fact): Promise<void> {
    for (const listener of this.listeners) {
      if (listener.fact !== fact.kind) continue;
      await listener.handle(this.moduleRef.get(listener.service, { strict: false }), fact);
    }
  }
}
