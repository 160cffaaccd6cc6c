import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg, { type Pool } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Database } from '../database/database.js';

/** What was said on a channel; null when the connection was lost and anything may have been missed. */
export type Heard = (payload: string | null) => void;

const AGAIN_MS = { first: 250, most: 10_000 };

/**
 * What other processes tell through PostgreSQL's NOTIFY: one connection of its own for the whole process, opened when
 * somebody first listens, opened again when it is lost. Only a signal: whoever hears it reads what is true.
 */
@Injectable()
export class Notifications implements OnModuleDestroy {
  readonly #heard = new Map<string, Set<Heard>>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #delay = AGAIN_MS.first;
  #isOver = false;

  constructor(private readonly database: Database) {}

  /** @returns what stops listening */
  async listen(channel: 'forum_thread', heard: Heard): Promise<() => void> {
    const known = this.#heard.get(channel);
    const listeners = known ?? new Set();
    listeners.add(heard);
    this.#heard.set(channel, listeners);
    if (!known) await (this.#client ? this.#client.query(`listen ${channel}`) : this.connect());
    return () => listeners.delete(heard);
  }

  async onModuleDestroy(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const pool = (this.database.dataSource.driver as PostgresDriver).master as Pool;
    const client = new pg.Client({ ...pool.options, keepAlive: true });
    this.#client = client;
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      for (const channel of this.#heard.keys()) await client.query(`listen ${channel}`);
      this.#delay = AGAIN_MS.first;
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.#isOver || this.#client !== client) return;
    this.#client = undefined;
    client.removeAllListeners('end');
    void client.end().catch(() => undefined);
    this.#retry = setTimeout(() => void this.again(), this.#delay);
    this.#retry.unref();
    this.#delay = Math.min(this.#delay * 2, AGAIN_MS.most);
  }

  private async again(): Promise<void> {
    await this.connect();
    if (this.#client) for (const channel of this.#heard.keys()) this.tell(channel, null);
  }

  private tell(channel: string, payload: string | null): void {
    for (const heard of this.#heard.get(channel) ?? []) heard(payload);
  }
}
