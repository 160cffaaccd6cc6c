import { type Actor, actorParameters } from '@forum/identity';
import sql, { Conflict, Forbidden, NotFound, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canThread } from '../threads/thread.policy.js';
import { ThreadsRepository } from '../threads/threads.repository.js';
import type { CurationKind, Standing } from './curation.js';
import type { StoredCuration } from './curations.repository.js';
import { MovedPostsRepository } from './moved-posts.repository.js';

const actions = {
  move: 'move',
  split: 'split',
  merge: 'merge',
  pin: 'pin',
  unpin: 'pin',
  feature: 'feature',
  unfeature: 'feature',
} as const satisfies Record<CurationKind, string>;

/** How each decision is taken back. What happened since either stays where it belongs, or is a reason not to. */
@Injectable()
export class CurationReversals {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly moved: MovedPostsRepository,
  ) {}

  /** Who may take the decision may take it back. @throws NotFound, Forbidden, Conflict `curation-hidden` */
  async allow(tx: Tx, actor: Actor, { kind, threadId, targetId }: StoredCuration): Promise<void> {
    const seen = kind === 'merge' ? (targetId ?? threadId) : threadId;
    const thread = (await this.moved.threads(tx, [seen], actorParameters(actor))).get(seen);
    if (!thread) throw new NotFound();
    if (canThread(actor, actions[kind], thread)) return;
    const ifShown = canThread(actor, actions[kind], { ...thread, hidden: false });
    throw ifShown ? new Conflict('curation-hidden') : new Forbidden();
  }

  async reverse(tx: Tx, curation: StoredCuration): Promise<void> {
    if (curation.kind === 'merge') return this.part(tx, curation);
    if (curation.kind === 'split') return this.rejoin(tx, curation);
    await this.moved.hold(tx, sql`false`, [curation.threadId]);
    if (curation.kind === 'move') return this.moveBack(tx, curation);
    return this.unmark(tx, curation);
  }

  /** Messages go back; what was written in the other thread since stays there, under its own number. */
  private async part(tx: Tx, { id, threadId, targetId, before }: StoredCuration): Promise<void> {
    const target = targetId as string;
    await this.takeBack(tx, { id, threads: [threadId, target] });
    await this.moved.returnReaders(tx, id, target);
    const count = await this.moved.published(tx, id);
    const was = before.target as { lastNumber: number; lastPostAt: string };
    await this.moved.change(
      tx,
      target,
      sql`posts = posts - ${count},
        last_number = greatest(${was.lastNumber}, (select max(number) from post where thread_id = ${target})),
        last_post_at = greatest(${was.lastPostAt}::timestamptz, (select max(published_at) from post
          where thread_id = ${target} and created_at > (select decided_at from curation where id = ${id})))`,
    );
    await this.moved.change(tx, threadId, sql`posts = ${count}, merged_into = null`);
  }

  /** The new thread goes away again, unless somebody has written in it. */
  private async rejoin(tx: Tx, { id, threadId, targetId, before }: StoredCuration): Promise<void> {
    const target = targetId as string;
    const count = await this.moved.published(tx, id);
    await this.takeBack(tx, { id, threads: [threadId, target] }, async () => {
      if (await this.moved.anyOther(tx, id, target)) throw new Conflict('curation-answered');
      const asItWas = await tx.one(sql`
        select from thread where id = ${target} and state = 'open' and hidden_at is null
          and not exists (select from synthesis where thread_id = thread.id)
          and not exists (select from poll where thread_id = thread.id)`);
      if (!asItWas) throw new Conflict('curation-changed');
    });
    await this.moved.rehouseDrafts(tx, { from: target, to: threadId });
    await this.moved.rehouseBookmarks(tx, { from: target, to: threadId });
    await this.moved.removeThread(tx, target);
    const lastPostAt = before.lastPostAt as string;
    await this.moved.change(
      tx,
      threadId,
      sql`posts = posts + ${count}, last_post_at = greatest(last_post_at, ${lastPostAt}::timestamptz)`,
    );
  }

  private async takeBack(
    tx: Tx,
    { id, threads }: { id: string; threads: readonly string[] },
    check: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    const which = sql`id in (select post_id from curated_post where curation_id = ${id})`;
    await this.moved.hold(tx, which, threads);
    if (!(await this.moved.allThere(tx, id))) throw new Conflict('curation-moved-on');
    if (!(await this.moved.sameReaders(tx, threads))) throw new Conflict('curation-changed');
    await check();
    await this.moved.comeBack(tx, id);
  }

  private async moveBack(tx: Tx, { threadId, before, after }: StoredCuration): Promise<void> {
    const [was, became] = [before, after] as unknown as [Standing, Standing];
    const now = await tx.one<Omit<Standing, 'leads'>>(sql`
      select theme, (select slug from community where community.id = community_id) as community
      from thread where id = ${threadId}`);
    const leads = await this.threads.leadsOf(tx, threadId);
    if (!now || placeOf({ ...now, leads }) !== placeOf(became)) throw new Conflict('curation-changed');
    const { theme } = was;
    const home = was.community === became.community ? {} : await this.home(tx, was.community);
    await this.threads.update(tx, threadId, { theme, ...home });
    await this.threads.setLeads(tx, threadId, was.leads);
  }

  private async home(tx: Tx, slug: string | null): Promise<{ communityId: string | null }> {
    if (slug === null) return { communityId: null };
    const row = await tx.one<{ id: string }>(sql`select id from community where slug = ${slug}`);
    if (!row) throw new Conflict('curation-changed');
    return { communityId: row.id };
  }

  private async unmark(tx: Tx, { kind, threadId, before }: StoredCuration): Promise<void> {
    const name = actions[kind] === 'pin' ? 'pinned' : 'featured';
    const now = await tx.one<{ pinned: boolean; featured: boolean }>(
      sql`select pinned, featured from thread where id = ${threadId}`,
    );
    if (now?.[name] === before[name]) throw new Conflict('curation-changed');
    await this.threads.update(tx, threadId, { [name]: before[name] === true });
  }
}

function placeOf({ theme, leads, community }: Standing): string {
  return [theme, community, ...leads].join();
}
