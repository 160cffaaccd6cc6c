import sql, { Database, type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ComposerFactory } from '../composition/composer-factory.js';
import {
  type Obstacle,
  person,
  type Recipient,
  type RecipientRow,
  recipientColumns,
  toRecipient,
} from '../composition/recipient.js';
import { type DueQuestion, dueWindows, mayBeDue } from '../planning/due-windows.js';
import { Planner } from '../planning/planner.js';

export interface ForecastRequest {
  readonly at: Date;
  readonly accountId?: string | undefined;
}

/** What a run would do. */
export interface Forecast {
  /** Windows that it would open, and those that wait to be composed. */
  readonly planned: number;
  /** Messages that would leave. */
  readonly composed: number;
  readonly skipped: Readonly<Partial<Record<Obstacle, number>>>;
}

const BATCH = 250;

/** A run without its effects: everything is composed in memory, nothing is kept and nothing leaves. */
@Injectable()
export class DigestForecast {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly composers: ComposerFactory,
  ) {}

  async of(request: ForecastRequest): Promise<Forecast> {
    const { reader } = this.database;
    const recipients = await dueRecipients(reader, await this.planner.question(request));
    const free = recipients.filter(({ obstacle }) => obstacle === null);
    const composer = await this.composers.make(reader);
    let composed = 0;
    for (let at = 0; at < free.length; at += BATCH)
      composed += (await composer.compose(reader, free.slice(at, at + BATCH))).length;
    const skipped = tally(recipients);
    if (composed < free.length) skipped.empty = free.length - composed;
    return { planned: recipients.length, composed, skipped };
  }
}

/** The windows that are due and those that were opened before, as the rows that they would be. */
async function dueRecipients(reader: Reader, question: DueQuestion): Promise<Recipient[]> {
  const only = question.accountId === undefined ? sql`true` : sql`account_id = ${question.accountId}`;
  const settings = sql`(select * from digest_setting where ${mayBeDue(question)})`;
  const rows = await reader.rows<RecipientRow>(sql`
    with opened as (
      select id, account_id, kind, revision, slot, window_start, window_end from digest
      where state = 'planned' and ${only}
      union all
      select 0, account_id, 'regular', 0::smallint, slot, window_start, window_end
      from (${dueWindows(question, settings)}) due where ready
    )
    select ${recipientColumns} from opened digest ${person}
    order by digest.window_end, digest.window_start, digest.account_id`);
  return rows.map(toRecipient);
}

function tally(recipients: readonly Recipient[]): Partial<Record<Obstacle, number>> {
  const counts: Partial<Record<Obstacle, number>> = {};
  for (const { obstacle } of recipients) {
    if (obstacle !== null) counts[obstacle] = (counts[obstacle] ?? 0) + 1;
  }
  return counts;
}
