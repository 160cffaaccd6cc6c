import sql, { type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { QuestionnaireRow } from '../import/questionnaire-row.js';

/**
 * Puts answers away so that none can be led back to a row of the file: marks apart from interests, each in an order of
 * its own, under random ids, without an instant.
 */
@Injectable()
export class AnswersRepository {
  async insert(tx: Tx, eventId: string, rows: readonly QuestionnaireRow[]): Promise<void> {
    await this.insertMarks(tx, eventId, rows);
    await this.insertInterests(tx, eventId, rows);
  }

  /** Remembers which rows are counted, so that the same file counts nobody twice. */
  async remember(tx: Tx, eventId: string, hashes: readonly Buffer[]): Promise<void> {
    await tx.rows(sql`
      insert into questionnaire_row (event_id, row_hash) select ${eventId}::bigint, hash
      from unnest(${[...hashes]}::bytea[]) as given (hash)`);
  }

  private async insertMarks(tx: Tx, eventId: string, rows: readonly QuestionnaireRow[]): Promise<void> {
    const marks = rows.flatMap((row) => (row.marks ? [row.marks] : []));
    await tx.rows(sql`
      insert into questionnaire_marks (event_id, presentation, leads_and_discussion, workshop_themes_and_closing,
        exchanges_and_interest, met_expectations)
      select ${eventId}::bigint, presentation, "leadsAndDiscussion", "workshopThemesAndClosing",
        "exchangesAndInterest", "metExpectations"
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as given (presentation smallint,
        "leadsAndDiscussion" smallint, "workshopThemesAndClosing" smallint, "exchangesAndInterest" smallint,
        "metExpectations" smallint)
      order by random()`);
  }

  private async insertInterests(tx: Tx, eventId: string, rows: readonly QuestionnaireRow[]): Promise<void> {
    const given = rows.map(({ themes, openToForum, address }) => ({
      themes,
      open: openToForum,
      left_address: address !== null,
    }));
    await tx.rows(sql`
      insert into questionnaire_interest (event_id, themes, open_to_forum, left_address)
      select ${eventId}::bigint, themes, open, left_address
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (themes smallint[], open boolean, left_address boolean)
      order by random()`);
  }
}
