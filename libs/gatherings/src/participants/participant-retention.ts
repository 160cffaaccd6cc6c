import { Clock, Database, sql } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ParticipantAccounts } from './participant-accounts.js';

/** How many people one transaction forgets. */
const BATCH = 200;

/** Erases the addresses of people who never answered: nightly. */
@Injectable()
export class ParticipantRetention {
  constructor(
    private readonly database: Database,
    private readonly participants: ParticipantAccounts,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** @returns how many addresses are gone */
  async run(): Promise<number> {
    let erased = 0;
    for (let last = BATCH; last === BATCH; erased += last) last = await this.eraseSome();
    return erased;
  }

  /** An address stays while any mail about it is younger than the limit: a new link counts as one. */
  private async eraseSome(): Promise<number> {
    const { invitationsMonths } = this.network.settings.retention;
    return this.database.transaction(async (tx) => {
      const silent = await tx.rows<{ address: string }>(sql`
        select participant.address
        from participant left join invitation on invitation.participant_id = participant.id
        where participant.address is not null
        group by participant.address
        having greatest(max(participant.imported_at), max(invitation.sent_at))
          <= ${this.clock.now()}::timestamptz - make_interval(months => ${invitationsMonths})
        order by participant.address limit ${BATCH}`);
      for (const { address } of silent) {
        await tx.rows(sql`
          update invitation set state = 'lapsed' from participant
          where participant.id = invitation.participant_id and participant.address = ${address}
            and invitation.state in ('planned', 'sent')`);
        await this.participants.forget(tx, address);
      }
      return silent.length;
    });
  }
}
