import type { ActorSql } from '@forum/identity';
import sql, { join, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Post } from '../posts/post.js';
import { REACTION_KINDS, type ReactionKind } from './reaction.js';

/** One row about `post`: `counts`, and `own` of the actor. Read from the primary key alone; may be narrowed with `and`. */
export function reactionsOfPost(actor: ActorSql): Sql {
  const counts = REACTION_KINDS.map(
    (kind) => sql`${kind}::text, count(*) filter (where said.kind = ${kind}::text)`,
  );
  return sql`
    select json_build_object(${join(counts)}) as counts,
      coalesce(json_agg(said.kind) filter (where said.account_id = ${actor.accountId}), '[]') as own
    from post_reaction said where said.post_id = post.id`;
}

export interface Reaction {
  readonly post: Post;
  readonly accountId: string;
  readonly kind: ReactionKind;
}

@Injectable()
export class ReactionsRepository {
  /** Adds the word and raises the thread's stamp. @returns false when it was already there: nothing changes */
  async add(tx: Tx, { post, accountId, kind }: Reaction): Promise<boolean> {
    return this.stamped(
      tx,
      post,
      sql`insert into post_reaction (post_id, account_id, kind) values (${post.id}, ${accountId}, ${kind})
        on conflict do nothing returning post_id`,
    );
  }

  /** Takes the word back and raises the thread's stamp. @returns false when it was not there */
  async remove(tx: Tx, { post, accountId, kind }: Reaction): Promise<boolean> {
    return this.stamped(
      tx,
      post,
      sql`delete from post_reaction where post_id = ${post.id} and account_id = ${accountId} and kind = ${kind}
        returning post_id`,
    );
  }

  private async stamped(tx: Tx, post: Post, change: Sql): Promise<boolean> {
    const thread = await tx.one(sql`
      with changed as (${change})
      update thread set version = version + 1
      where id = ${post.threadId} and exists (select from changed) returning id`);
    return thread !== undefined;
  }
}
