import type { HoldReason } from '@forum/discussion';
import sql, { AuditLog, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ItemDecision, ItemKind } from './moderation-item.entity.js';

export interface NewItem {
  readonly kind: ItemKind;
  readonly postId: string;
  readonly holdReason?: HoldReason | null;
  readonly signals?: readonly string[];
}

export interface Decided {
  readonly decision: ItemDecision;
  readonly by: string | null;
  readonly reason?: string | null;
  readonly note?: string | null | undefined;
}

export interface Claim {
  readonly accountId: string;
  readonly name: string | null;
}

@Injectable()
export class ItemsRepository {
  constructor(private readonly audit: AuditLog) {}

  /** The open item of this kind about a post, made when there is none. The post's row is locked by the caller. */
  async open(tx: Tx, { kind, postId, holdReason = null, signals = [] }: NewItem): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into moderation_item (kind, post_id, hold_reason, signals)
      values (${kind}, ${postId}, ${holdReason}, ${signals}::text[])
      on conflict (kind, post_id) where decided_at is null do update set kind = excluded.kind
      returning id`);
    return (row as { id: string }).id;
  }

  async hasOpen(reader: Reader, postId: string): Promise<boolean> {
    const found = await reader.one(sql`
      select from moderation_item where post_id = ${postId} and decided_at is null`);
    return found !== undefined;
  }

  /** Closes what is open on this post; without anything open, nothing changes. */
  async decide(tx: Tx, post: { readonly id: string }, decided: Decided): Promise<void> {
    const { decision, by, reason = null, note = null } = decided;
    await tx.rows(sql`
      update moderation_item set decision = ${decision}, decided_by = ${by}, decided_at = now(),
        reason = ${reason}, note = ${note}, claimed_by = null, claimed_at = null
      where post_id = ${post.id} and decided_at is null`);
  }

  /** Who has taken what is open on this post, and not let it go since. */
  async claimOf(reader: Reader, postId: string, minutes: number): Promise<Claim | undefined> {
    return reader.one<Claim>(sql`
      select item.claimed_by as "accountId", claimer.name from moderation_item item
      join account claimer on claimer.id = item.claimed_by
      where item.post_id = ${postId} and item.decided_at is null
        and item.claimed_at > now() - make_interval(mins => ${minutes}::int) limit 1`);
  }

  /** The name of whoever decided last on this post; null for nobody, and for whoever has left. */
  async lastDecider(reader: Reader, postId: string): Promise<string | null> {
    const row = await reader.one<{ name: string | null }>(sql`
      select decider.name from moderation_item item join account decider on decider.id = item.decided_by
      where item.post_id = ${postId} and item.decided_at is not null
      order by item.decided_at desc, item.id desc limit 1`);
    return row?.name ?? null;
  }

  /** A person has looked at these very words and kept them. */
  async keptSinceEdit(reader: Reader, postId: string): Promise<boolean> {
    const found = await reader.one(sql`
      select from moderation_item item join post on post.id = item.post_id
      where item.post_id = ${postId} and item.decision = 'kept'
        and item.decided_at >= coalesce(post.edited_at, post.created_at) limit 1`);
    return found !== undefined;
  }

  /** As when it was opened; every item that one decision closed is open again. */
  async reopen(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`
      update moderation_item item set decision = null, decided_by = null, decided_at = null, reason = null, note = null
      from moderation_item undone
      where undone.id = ${id} and item.decided_at = undone.decided_at
        and (item.id = undone.id or item.post_id = undone.post_id)`);
  }

  /** @returns whether it is this person's now */
  async claim(
    tx: Tx,
    id: string,
    { accountId, minutes }: { accountId: string; minutes: number },
  ): Promise<boolean> {
    const row = await tx.one(sql`
      update moderation_item set claimed_by = ${accountId}, claimed_at = now()
      where id = ${id} and decided_at is null and (claimed_by is null or claimed_by = ${accountId}
        or claimed_at <= now() - make_interval(mins => ${minutes}::int))
      returning id`);
    if (row) await this.log(tx, 'item.claimed', { id, accountId });
    return row !== undefined;
  }

  async unclaim(tx: Tx, id: string, accountId: string): Promise<void> {
    const row = await tx.one(sql`
      update moderation_item set claimed_by = null, claimed_at = null
      where id = ${id} and claimed_by = ${accountId} and decided_at is null returning id`);
    if (row) await this.log(tx, 'item.unclaimed', { id, accountId });
  }

  private log(tx: Tx, action: string, { id, accountId }: { id: string; accountId: string }): Promise<void> {
    return this.audit.record(tx, { action, actorId: accountId, subject: { kind: 'item', id } });
  }
}
