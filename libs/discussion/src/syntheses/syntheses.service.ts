import { type Actor, actorParameters, isSignedIn } from '@forum/identity';
import { Conflict, Database, Facts, Forbidden, Invalid, isId, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostWriter } from '../posts/post-writer.js';
import { requireWriter } from '../posts/writer.js';
import { type Thread, threadFactsOf } from '../threads/thread.js';
import { ThreadsRepository } from '../threads/threads.repository.js';
import { SynthesesRepository } from './syntheses.repository.js';
import { SYNTHESIS_PUBLISHED, SYNTHESIS_REVISED, type SynthesisFact } from './synthesis.facts.js';
import type { Synthesis, SynthesisVersion } from './synthesis.js';
import { canSumUp } from './synthesis.policy.js';
import { synthesisSchema, type WantedSynthesis } from './synthesis.schema.js';

/** The synthesis of a discussion: one, kept by several, of which no version is ever lost. */
@Injectable()
export class SynthesesService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
    private readonly syntheses: SynthesesRepository,
    private readonly writer: PostWriter,
    private readonly facts: Facts,
  ) {}

  get partMaxCharacters(): number {
    return this.writer.limits.synthesis.partMaxCharacters;
  }

  /** Of a thread that the caller has already found through its visibility. */
  async of(thread: Pick<Thread, 'id'>): Promise<Synthesis | undefined> {
    return this.syntheses.find(this.database.reader, thread.id);
  }

  /** @throws NotFound when the thread is not for this reader, or has no synthesis */
  async find(actor: Actor, threadId: string): Promise<Synthesis> {
    await this.readable(actor, threadId);
    const synthesis = await this.syntheses.find(this.database.reader, threadId);
    if (!synthesis) throw new NotFound();
    return synthesis;
  }

  /** Newest first. @throws NotFound as `find` does */
  async history(actor: Actor, threadId: string): Promise<SynthesisVersion[]> {
    await this.readable(actor, threadId);
    const versions = await this.syntheses.versions(this.database.reader, threadId);
    if (versions.length === 0) throw new NotFound();
    return versions;
  }

  /** What a version said, of a thread that the caller has found; none for the version before the first. */
  async versionOf(threadId: string, version: number): Promise<SynthesisVersion | undefined> {
    return this.syntheses.version(this.database.reader, threadId, version);
  }

  /** May this actor write the synthesis of a thread that they have found? */
  async mayWrite(actor: Actor, thread: Thread): Promise<boolean> {
    if (!isSignedIn(actor)) return false;
    const facts = threadFactsOf(thread);
    if (canSumUp(actor, { ...facts, participates: false })) return true;
    if (!canSumUp(actor, { ...facts, participates: true })) return false;
    return this.syntheses.participates(this.database.reader, thread.id, actor.accountId);
  }

  /**
   * Publishes a synthesis, or its next version. The same words again change nothing.
   * @throws Conflict `synthesis-changed` when it was written from a version that no longer stands
   */
  async save(actor: Actor, threadId: string, input: unknown): Promise<Synthesis> {
    const wanted = parse(synthesisSchema(this.writer.limits), input);
    const authorId = requireWriter(actor);
    await this.database.transaction(async (tx) => {
      const thread = await this.lock(tx, actor, threadId);
      if (wanted.to > thread.lastNumber) throw Invalid.field('to', 'unknown-post');
      const standing = await this.syntheses.find(tx, threadId);
      if (standing && isSame(standing, wanted)) return;
      refuseStale(standing, wanted);
      await this.writer.pace(authorId);
      await this.record(tx, { threadId, version: wanted.version + 1, authorId }, wanted);
    });
    return this.find(actor, threadId);
  }

  private async record(
    tx: Tx,
    place: { threadId: string; version: number; authorId: string },
    wanted: WantedSynthesis,
  ): Promise<void> {
    const { threadId, version, authorId } = place;
    await this.syntheses.record(tx, place, wanted);
    const data: SynthesisFact = { threadId, version };
    const kind = version === 1 ? SYNTHESIS_PUBLISHED : SYNTHESIS_REVISED;
    await this.facts.record(tx, { kind, actorId: authorId, data });
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<Thread> {
    const asked = actorParameters(actor);
    if (!isId(id) || !(await this.threads.lockForReply(tx, id, asked))) throw new NotFound();
    const thread = await this.threads.find(tx, id, { actor: asked, locale: 'fr' });
    if (!thread) throw new NotFound();
    if (!(await this.mayWrite(actor, thread))) throw new Forbidden('synthesis-not-yours');
    return thread;
  }

  private async readable(actor: Actor, id: string): Promise<void> {
    const asked = { actor: actorParameters(actor), locale: 'fr' } as const;
    if (!isId(id) || !(await this.threads.find(this.database.reader, id, asked))) throw new NotFound();
  }
}

function refuseStale(standing: Synthesis | undefined, { version }: WantedSynthesis): void {
  if ((standing?.version ?? 0) !== version) throw new Conflict('synthesis-changed');
}

/** The same words about the same messages: a form sent twice, or saved unchanged. */
function isSame(standing: SynthesisVersion, wanted: WantedSynthesis): boolean {
  const said = ({ from, to, fr, en }: Pick<SynthesisVersion, 'from' | 'to' | 'fr' | 'en'>) =>
    JSON.stringify([from, to, ...[fr, en].map((text) => text && [text.agreed, text.questions, text.steps])]);
  return said(standing) === said(wanted);
}
