import { ThreadsRepository } from '@forum/discussion';
import { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

type Stamps = Promise<ReadonlyMap<string, string>>;

/**
 * Reads stamps for all the requests of one moment in one prepared query. A question is only ever answered by a query
 * that began after it was asked, so what was committed before a request is always seen by it.
 */
@Injectable()
export class ThreadStamps {
  #waiting: Set<string> = new Set();
  #next: Stamps | undefined;
  #running = false;
  #start: (() => void) | undefined;

  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
  ) {}

  /** The thread's stamp, or undefined when the public may not read it. */
  async current(threadId: string): Promise<string | undefined> {
    this.#waiting.add(threadId);
    this.#next ??= new Promise<void>((start) => {
      this.#start = start;
      if (!this.#running) setImmediate(() => this.launch());
    }).then(() => this.ask());
    return (await this.#next).get(threadId);
  }

  private launch(): void {
    this.#running = true;
    this.#start?.();
  }

  private async ask(): Promise<ReadonlyMap<string, string>> {
    const ids = [...this.#waiting];
    this.#waiting = new Set();
    this.#next = undefined;
    this.#start = undefined;
    try {
      return await this.threads.publicStamps(this.database.reader, ids);
    } finally {
      this.#running = false;
      if (this.#start) this.launch();
    }
  }
}
