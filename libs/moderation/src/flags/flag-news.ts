import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { Announcements } from '../alerts/announcements.service.js';
import { type Flagged, FlagLetters } from '../mail/flag-letters.js';

/** A report is brought to the moderators at once; while they have just been written to, with what else comes. */
@Injectable()
export class FlagNews {
  constructor(
    private readonly announcements: Announcements,
    private readonly letters: FlagLetters,
  ) {}

  async tell(tx: Tx, itemId: string, flagged: Flagged): Promise<void> {
    if (!(await this.announcements.quiet(tx))) return this.announcements.unmark(tx, itemId);
    await this.letters.tellFlagged(tx, flagged);
    await this.announcements.mark(tx, itemId);
  }
}
