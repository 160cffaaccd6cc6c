import { type Actor, actorParameters } from '@forum/identity';
import { Conflict, Database, isId, NotFound } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { Curation } from './curation.js';
import { CurationRecorder } from './curation-recorder.js';
import { CurationReversals } from './curation-reversals.js';
import { CurationsRepository } from './curations.repository.js';

/** Decisions about where discussions stand: reading them, and taking them back. */
@Injectable()
export class CurationsService {
  constructor(
    private readonly database: Database,
    private readonly curations: CurationsRepository,
    private readonly reversals: CurationReversals,
    private readonly recorder: CurationRecorder,
    private readonly network: NetworkService,
  ) {}

  get undoDays(): number {
    return this.network.settings.curation.undoDays;
  }

  /** About a thread that the caller has found through its visibility, oldest first. */
  async list(actor: Actor, threadId: string): Promise<Curation[]> {
    const asked = { actor: actorParameters(actor), days: this.undoDays };
    return this.curations.of(this.database.reader, threadId, asked);
  }

  /**
   * Takes a decision back: every row is again what it was, but for what people have done since.
   * @returns the id of the thread where it can be seen
   * @throws NotFound, Forbidden, Conflict saying what has happened since
   */
  async delete(actor: Actor, id: string): Promise<string> {
    if (!isId(id)) throw new NotFound();
    return this.database.transaction(async (tx) => {
      const curation = await this.curations.lock(tx, id, this.undoDays);
      if (!curation) throw new NotFound();
      await this.reversals.allow(tx, actor, curation);
      if (curation.undone) throw new Conflict('already-decided');
      if (curation.late) throw new Conflict('curation-late', { days: this.undoDays });
      await this.reversals.reverse(tx, curation);
      await this.recorder.undone(tx, actor, curation);
      return curation.threadId;
    });
  }
}
