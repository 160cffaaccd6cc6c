import sql, { Database, NotFound, type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ComposerFactory } from '../composition/composer-factory.js';
import {
  person,
  type Recipient,
  type RecipientRow,
  recipientColumns,
  toRecipient,
} from '../composition/recipient.js';

export interface PreviewRequest {
  readonly accountId: string;
  /** As if the digest were made at this instant; by default at the end of the window that is open. */
  readonly at?: Date | undefined;
  /** What the last digest told too, as an example: a whole rhythm of it. */
  readonly fromBeginning?: boolean;
}

/** The digest that a person would get: nothing is recorded, nothing sent. */
@Injectable()
export class DigestPreview {
  constructor(
    private readonly database: Database,
    private readonly composers: ComposerFactory,
  ) {}

  /**
   * The whole message (RFC 5322); undefined when there would be none because nothing is new.
   * @throws NotFound `no-digest` for who never asked for any
   */
  of(request: PreviewRequest): Promise<Buffer | undefined> {
    return this.in(this.database.reader, request);
  }

  /** The same as a transaction sees it. */
  async in(reader: Reader, request: PreviewRequest): Promise<Buffer | undefined> {
    const composer = await this.composers.make(reader);
    const recipient = await openWindow(reader, request);
    if (recipient === undefined) throw new NotFound('no-digest');
    const [composed] = await composer.compose(reader, [recipient]);
    return composed && Buffer.concat(composed.pieces);
  }
}

/** The window that is open, as a row that does not exist. */
async function openWindow(
  reader: Reader,
  { accountId, at, fromBeginning = false }: PreviewRequest,
): Promise<Recipient | undefined> {
  const row = await reader.one<RecipientRow>(sql`
    with digest as (
      select 0::bigint as id, account_id, 'regular' as kind, 0 as revision, coalesce(${at ?? null}::timestamptz, next_at, now()) as slot,
        case when ${fromBeginning}::boolean then least(covered_until, now() - case frequency
          when 'daily' then interval '1 day' when 'monthly' then interval '1 month' else interval '7 days' end)
          else covered_until end as window_start, least(coalesce(${at ?? null}::timestamptz, now()), now()) as window_end
      from digest_setting where account_id = ${accountId}
    )
    select ${recipientColumns} from digest ${person}`);
  return row && toRecipient(row);
}
