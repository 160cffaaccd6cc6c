import { type Actor, isAdministrator } from '@forum/identity';
import { AuditLog, Database, Forbidden, NotFound, sql, type Tx } from '@forum/kernel';
import { SectorsRepository } from '@forum/network';
import { ThemesRepository } from '@forum/register';
import { Injectable } from '@nestjs/common';
import type { Classified } from './classify.js';
import { type ImportReport, type RowReport, reportOf } from './import-report.js';
import { type ImportedEvent, ImportWriter } from './import-writer.js';
import type { Vocabulary } from './questionnaire-row.js';
import { type RefusedRow, readQuestionnaire } from './read-questionnaire.js';
import { readTable } from './read-table.js';

export interface ImportRequest {
  /** The event's slug. */
  readonly event: string;
  readonly file: Buffer;
  /** Column → field, for titles of the file's own; `-` leaves a column aside. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Reads, decides and reports; writes nothing. */
  readonly dryRun?: boolean;
}

/** Imports the answers to an event's questionnaire: all rows of a file, or none. */
@Injectable()
export class ParticipantsImportService {
  constructor(
    private readonly database: Database,
    private readonly themes: ThemesRepository,
    private readonly sectors: SectorsRepository,
    private readonly writer: ImportWriter,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Reports what becomes of each row. One refused row refuses the file: the report then has the refused rows alone.
   * Importing a file again changes nothing.
   * @throws FileProblem, NotFound `no-such-event`, Forbidden for all but administrators
   */
  async import(actor: Actor, request: ImportRequest): Promise<ImportReport> {
    if (!isAdministrator(actor)) throw new Forbidden();
    const { event: slug, dryRun = false, mapping = {} } = request;
    const table = await readTable(request.file);
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, slug);
      const { rows, refused } = readQuestionnaire(table, mapping, await this.vocabulary(tx, actor));
      if (refused.length > 0) return reportOf(slug, dryRun, refused.map(refusal));
      const planned = await this.writer.plan(tx, event, rows);
      const report = reportOf(slug, dryRun, planned.map(outcome));
      if (dryRun) return report;
      await this.writer.keep(tx, event, planned);
      await this.recordAudit(tx, actor, event, report);
      return report;
    });
  }

  private async vocabulary(tx: Tx, actor: Actor): Promise<Vocabulary> {
    const themes = await this.themes.list(tx, actor);
    return { themes: themes.map(({ number }) => number), sectors: await this.sectors.list(tx) };
  }

  private async recordAudit(tx: Tx, actor: Actor, event: ImportedEvent, report: ImportReport): Promise<void> {
    const { created, counted, known, invitations } = report;
    await this.audit.record(tx, {
      action: 'participants.imported',
      actorId: actor.accountId,
      subject: { kind: 'event', id: event.id },
      detail: { created, counted, known, invitations },
    });
  }
}

/** Two imports for one event come one after the other. */
async function lockEvent(tx: Tx, slug: string): Promise<ImportedEvent> {
  const event = await tx.one<ImportedEvent>(sql`select id, slug from event where slug = ${slug} for update`);
  if (!event) throw new NotFound('no-such-event', { slug });
  return event;
}

function outcome({ row, outcome, reason }: Classified): RowReport {
  return { line: row.line, outcome, reason, problems: [] };
}

function refusal({ line, problems }: RefusedRow): RowReport {
  return { line, outcome: 'refused', reason: null, problems };
}
