import type { Actor } from '@forum/identity';
import sql, { AuditLog, Clock, Database, Invalid, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requireAdministrator } from '../moderation.policy.js';
import { words } from '../words.js';
import { IncidentEntity } from './incident.entity.js';

export interface Incident {
  readonly id: string;
  /** Calendar days, `2026-11-24`. */
  readonly occurredOn: string;
  readonly noticedOn: string;
  readonly information: string;
  readonly description: string;
  readonly people: number | null;
  readonly seriousRisk: boolean;
  readonly notifiedOn: string | null;
  readonly measures: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

const day = z.iso.date({ error: 'not-a-day' });
const optional = <S extends z.ZodType>(schema: S) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null);

const incident = z.object({
  occurredOn: day,
  noticedOn: day,
  information: words(3, 2_000),
  description: words(3, 4_000),
  people: optional(z.coerce.number().int().min(0).max(100_000_000)),
  seriousRisk: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  notifiedOn: optional(day),
  measures: words(3, 4_000),
});

type NewIncident = z.output<typeof incident>;

/** The register of confidentiality incidents. Lines are added; none is changed, so that it stays evidence. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The latest noticed first. @throws Forbidden */
  async list(actor: Actor): Promise<Incident[]> {
    requireAdministrator(actor);
    return this.database.reader.rows<Incident>(sql`
      select incident.id, occurred_on::text as "occurredOn", noticed_on::text as "noticedOn", information,
        description, people, serious_risk as "seriousRisk", notified_on::text as "notifiedOn", measures,
        recorded_at as "recordedAt", account.name as "recordedBy"
      from incident left join account on account.id = recorded_by
      order by noticed_on desc, incident.id desc limit 500`);
  }

  /** @throws Invalid, Forbidden */
  async add(actor: Actor, input: unknown): Promise<void> {
    const given = parse(incident, input);
    const recordedBy = requireAdministrator(actor);
    this.refuseImpossibleDays(given);
    await this.database.transaction(async (tx) => {
      const made = await tx.manager.insert(IncidentEntity, { ...given, recordedBy });
      const { id } = made.identifiers[0] as { id: string };
      const subject = { kind: 'incident', id: String(id) };
      await this.audit.record(tx, { action: 'incident.recorded', actorId: recordedBy, subject });
    });
  }

  /** A day ahead is let pass: the forum's evening is the next day in UTC. */
  private refuseImpossibleDays({ occurredOn, noticedOn, notifiedOn }: NewIncident): void {
    const tomorrow = new Date(this.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    if (occurredOn > tomorrow) throw Invalid.field('occurredOn', 'day-to-come');
    if (noticedOn > tomorrow) throw Invalid.field('noticedOn', 'day-to-come');
    if (noticedOn < occurredOn) throw Invalid.field('noticedOn', 'before-it-happened');
    if (notifiedOn !== null && notifiedOn < occurredOn)
      throw Invalid.field('notifiedOn', 'before-it-happened');
  }
}
