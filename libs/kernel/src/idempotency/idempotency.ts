import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Tx } from '../database/reader.js';
import { Invalid } from '../errors/app-error.js';
import { equalBytes, hashToken } from '../ids/tokens.js';

export interface IdempotentRequest {
  readonly accountId: string;
  /** The client's `Idempotency-Key`; null when it sent none. */
  readonly key: string | null;
  /** Route and body: the same key with another request is refused. */
  readonly request: unknown;
}

const MAX_KEY_CHARACTERS = 255;

interface Kept {
  request_hash: Buffer;
  answer: unknown;
}

/**
 * Runs a command once per (account, key) for 24 hours (draft-ietf-httpapi-idempotency-key-header).
 * The answer is stored in the transaction of its effect, so neither can exist without the other.
 */
@Injectable()
export class Idempotency {
  /** @throws Invalid when the key is empty, too long, or was used for another request. */
  async once<T>(tx: Tx, { accountId, key, request }: IdempotentRequest, work: () => Promise<T>): Promise<T> {
    if (key === null) return work();
    if (key === '' || key.length > MAX_KEY_CHARACTERS)
      throw Invalid.field('Idempotency-Key', 'idempotency-key-length', { max: MAX_KEY_CHARACTERS });
    const hash = hashToken(JSON.stringify(request));
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${accountId}:${key}`}, 0))`);
    const kept = await tx.one<Kept>(sql`
      select request_hash, answer from idempotency
      where account_id = ${accountId} and key = ${key} and recorded_at > now() - interval '24 hours'`);
    if (kept) return this.repeated<T>(kept, hash);
    const answer = await work();
    await tx.rows(sql`
      insert into idempotency (account_id, key, request_hash, answer)
      values (${accountId}, ${key}, ${hash}, ${JSON.stringify(answer ?? null)}::jsonb)
      on conflict (account_id, key) do update
      set request_hash = excluded.request_hash, answer = excluded.answer, recorded_at = now()`);
    return answer;
  }

  private repeated<T>(kept: Kept, hash: Buffer): T {
    if (!equalBytes(kept.request_hash, hash))
      throw Invalid.field('Idempotency-Key', 'idempotency-key-reused');
    return kept.answer as T;
  }
}
