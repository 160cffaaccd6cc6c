import sql, { Database, type Fact } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { MeetingDiscussed, MeetingFact, MeetingPromoted, MeetingRevised } from './meeting.facts.js';
import { MeetingNotices } from './meeting-notices.service.js';
import { WaitingList } from './waiting-list.js';

/** What follows from what happened to a meeting, or to those who answered. */
@Injectable()
export class MeetingListener {
  constructor(
    private readonly database: Database,
    private readonly notices: MeetingNotices,
    private readonly waitingList: WaitingList,
  ) {}

  async planned({ data: { meetingId } }: Fact<MeetingFact>): Promise<void> {
    await this.notices.tell({ meetingId, kind: 'called', audience: { kind: 'called' } });
  }

  async changed({ data: { meetingId, sequence } }: Fact<MeetingRevised>): Promise<void> {
    const audience = { kind: 'concerned' } as const;
    await this.notices.tell({ meetingId, kind: 'changed', mark: String(sequence), audience });
  }

  async cancelled({ data: { meetingId } }: Fact<MeetingFact>): Promise<void> {
    await this.notices.tell({ meetingId, kind: 'cancelled', audience: { kind: 'concerned' } });
  }

  async promoted({ id, data: { meetingId, accountIds } }: Fact<MeetingPromoted>): Promise<void> {
    const audience = { kind: 'named', accountIds } as const;
    await this.notices.tell({ meetingId, kind: 'promoted', mark: id, audience });
  }

  async discussed({ data: { meetingId, threadId } }: Fact<MeetingDiscussed>): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`
        with told as (update meeting set thread_id = ${threadId} where id = ${meetingId} and thread_id is null
          returning community_id)
        update community set version = version + 1 from told where community.id = told.community_id`),
    );
  }

  /** Whoever leaves a community, or the forum, leaves their places to others. */
  async gone({ accountId, communityId = null }: { accountId: string; communityId?: string | null }) {
    await this.database.transaction(async (tx) => {
      const coming = await tx.rows<{ id: string }>(sql`
        select meeting.id from meeting where meeting.ends_at > now()
          and (${communityId}::bigint is null or meeting.community_id = ${communityId})
          and exists (select from meeting_answer said
            where said.meeting_id = meeting.id and said.account_id = ${accountId})
        order by meeting.id for update`);
      for (const { id } of coming) {
        await tx.rows(sql`delete from meeting_answer where meeting_id = ${id} and account_id = ${accountId}`);
        await this.waitingList.settle(tx, id);
      }
    });
  }
}
