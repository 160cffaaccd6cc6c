import { VISITOR } from '@forum/identity';
import { Clock, Database } from '@forum/kernel';
import { type Lead, LeadsRepository, type Theme, ThemesRepository } from '@forum/register';
import { Injectable } from '@nestjs/common';

const KEPT_MS = 5_000;

export interface Directory {
  readonly themes: readonly Theme[];
  readonly leads: readonly Lead[];
}

/** Names of themes and leads for pages that only cite them: public, few, changed by the founding content alone; 5 s old at most. */
@Injectable()
export class RegisterDirectory {
  #held: { readonly until: number; readonly directory: Promise<Directory> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly themes: ThemesRepository,
    private readonly leads: LeadsRepository,
    private readonly clock: Clock,
  ) {}

  current(): Promise<Directory> {
    const now = this.clock.now().getTime();
    if (!this.#held || this.#held.until <= now) this.#held = { until: now + KEPT_MS, directory: this.read() };
    return this.#held.directory;
  }

  private async read(): Promise<Directory> {
    try {
      const { reader } = this.database;
      const [themes, leads] = await Promise.all([
        this.themes.list(reader, VISITOR),
        this.leads.list(reader, VISITOR),
      ]);
      return { themes, leads };
    } catch (error) {
      this.#held = undefined;
      throw error;
    }
  }
}
