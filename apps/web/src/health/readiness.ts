import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SchemaState } from './schema-state.js';

/** A probe that hangs is worse than one that fails: the database has this long to answer. */
const PATIENCE_MS = 2_000;

export type NotReady = 'stopping' | 'database' | 'migrations';

export type ReadinessAnswer =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: NotReady; readonly detail?: string };

/** Can this process serve: the database answers and has every migration, and nobody has asked us to stop. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  #stopping = false;

  constructor(private readonly schema: SchemaState) {}

  onModuleDestroy(): void {
    this.#stopping = true;
  }

  async ask(): Promise<ReadinessAnswer> {
    if (this.#stopping) return { ready: false, reason: 'stopping' };
    const pending = await this.pendingInTime();
    if (pending === undefined) return { ready: false, reason: 'database' };
    if (pending.length > 0) return { ready: false, reason: 'migrations', detail: pending.join(', ') };
    return { ready: true };
  }

  /** Undefined when the database does not answer: why is for the log of the database, not for whoever asks. */
  private async pendingInTime(): Promise<readonly string[] | undefined> {
    const given = new AbortController();
    const patience = wait(PATIENCE_MS, undefined, { signal: given.signal });
    patience.catch(() => undefined);
    try {
      return await Promise.race([this.schema.pending(), patience]);
    } catch {
      return undefined;
    } finally {
      given.abort();
    }
  }
}
