import { type Thread, ThreadsRepository } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Something that a mail told, and why it was in it. */
export interface SentItem {
  /** Null when it may not be seen any more, or is no discussion. */
  readonly thread: Pick<Thread, 'id' | 'slug' | 'title' | 'lang'> | null;
  /** `lead-progress`, `synthesis`, `meeting`; null for a discussion. */
  readonly milestone: string | null;
  /** `reply`, `own`, `thread`, `lead:2B`, `community:forge`, `theme:2`, `read`, `mention`. */
  readonly reason: string;
}

export interface SentMail {
  readonly kind: 'digest' | 'welcome' | 'instant';
  readonly at: Date;
  readonly state: 'sent' | 'skipped' | 'failed' | 'waiting';
  /** Why it was not sent, in a code of ours or in the words of a mail server. */
  readonly reason: string | null;
  readonly items: readonly SentItem[];
}

interface Row {
  kind: SentMail['kind'];
  at: Date;
  state: SentMail['state'];
  reason: string | null;
  threadIds: string[];
  reasons: string[];
  milestones: string[];
}

const MANY = 60;

/** What a person was sent, or was not, and why: by their own account, for their own eyes. */
@Injectable()
export class SentHistory {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
  ) {}

  /** The latest first. @throws Forbidden for a visitor */
  async own(actor: Actor, locale: Locale): Promise<SentMail[]> {
    const { reader } = this.database;
    const rows = await reader.rows<Row>(historyOf(signedInId(actor)));
    const ids = [...new Set(rows.flatMap(({ threadIds }) => threadIds))];
    const asked = { actor: actorParameters(actor), locale };
    const found = ids.length === 0 ? [] : await this.threads.findMany(reader, ids, asked);
    const known = new Map(found.map((thread) => [thread.id, thread]));
    return rows.map(({ threadIds, reasons, milestones, ...mail }) => ({
      ...mail,
      items: [
        ...milestones.map((told) => {
          const [what = '', reason = ''] = told.split('=');
          return { thread: null, milestone: what.split(':')[0] ?? '', reason };
        }),
        ...threadIds.map((id, at) => ({
          thread: known.get(id) ?? null,
          milestone: null,
          reason: reasons[at] ?? '',
        })),
      ],
    }));
  }
}

/** Digests, then what left at once, a mail at a time. */
const historyOf = (accountId: string) => sql`
  select * from (
    select case kind when 'welcome' then 'welcome' else 'digest' end as kind, coalesce(sent_at, slot) as at,
      case when state in ('planned', 'composed', 'sending') then 'waiting' else state end as state, reason,
      thread_ids as "threadIds", reasons, milestones
    from digest where account_id = ${accountId}
    union all
    select 'instant', max(item.sent_at), 'sent', null, array_agg(post.thread_id order by post.id),
      array_agg(item.reason order by post.id), '{}'
    from instant_item item join post on post.id = item.post_id
    where item.account_id = ${accountId} and item.state = 'sent'
    group by item.mail_id
  ) mail
  order by at desc limit ${MANY}`;
