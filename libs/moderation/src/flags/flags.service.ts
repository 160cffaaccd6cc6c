import { type Actor, actorParameters, signedInId } from '@forum/identity';
import { Database, Forbidden, Idempotency, NotFound, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { flagSchema } from './flag.schema.js';
import { FlagPace } from './flag-pace.js';
import { FlagRecorder } from './flag-recorder.js';
import { type Flag, type FlagLine, FlagsRepository } from './flags.repository.js';

/** Reports: anybody who is signed in may bring a message to the moderators, and its author never learns who did. */
@Injectable()
export class FlagsService {
  constructor(
    private readonly database: Database,
    private readonly recorder: FlagRecorder,
    private readonly flags: FlagsRepository,
    private readonly idempotency: Idempotency,
    private readonly pace: FlagPace,
  ) {}

  /**
   * Reports a post to all moderators. It stays visible, unless it exposes a personal detail. Reporting it again while the
   * first report waits gives that one back.
   * @throws Invalid, NotFound, Forbidden, TooMany
   */
  async flag(actor: Actor, postId: string, input: unknown, key: string | null = null): Promise<Flag> {
    const { reason, note } = parse(flagSchema, input);
    const reporterId = signedInId(actor);
    await this.pace.take(reporterId);
    const request = { accountId: reporterId, key, request: { flag: postId, reason, note } };
    const id = await this.database.transaction((tx) =>
      this.idempotency.once(tx, request, () =>
        this.recorder.record(tx, actor, { postId, reporterId, reason, note }),
      ),
    );
    const flag = await this.flags.find(this.database.reader, id);
    if (!flag) throw new NotFound();
    return flag;
  }

  /**
   * Every report of a post, with who made it: for those who moderate it. Its own author is told nothing of them, moderator
   * or not.
   * @throws Forbidden
   */
  async ofPost(actor: Actor, postId: string): Promise<FlagLine[]> {
    const accountId = signedInId(actor);
    const scope = await this.flags.scopeOf(this.database.reader, actorParameters(actor), postId);
    if (!scope?.moderates || actor.suspended) throw new Forbidden();
    return scope.authorId === accountId ? [] : this.flags.ofPost(this.database.reader, postId);
  }
}
