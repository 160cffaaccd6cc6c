import type { Locale } from '@forum/i18n';
import { type Actor, signedInId } from '@forum/identity';
import { AuditLog, Database, Facts, Forbidden, Idempotency, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canRegister } from '../register.policy.js';
import { LEAD_UPDATED, type LeadUpdated } from './lead.facts.js';
import type { LeadUpdate } from './lead.js';
import { leadUpdateSchema, type NewLeadUpdate } from './lead-update.schema.js';
import { LeadsRepository } from './leads.repository.js';

export interface Recorded {
  readonly code: string;
  readonly updateId: string;
}

export interface LeadReporting {
  readonly input: unknown;
  /** The client's `Idempotency-Key`. */
  readonly key: string | null;
  /** Of the note, unless the input says. */
  readonly locale: Locale;
}

/** The journal of a lead: where it stands, in the words of who reports it, with the evidence. */
@Injectable()
export class LeadUpdatesService {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsRepository,
    private readonly facts: Facts,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws Invalid, NotFound, Forbidden */
  async create(actor: Actor, code: string, { input, key, locale }: LeadReporting): Promise<LeadUpdate> {
    const read = parse(leadUpdateSchema, input);
    const wanted = { ...read, lang: read.lang ?? locale };
    const { updateId } = await this.database.transaction(async (tx) => {
      if (!(await this.leads.lock(tx, actor, code))) throw new NotFound();
      if (!canRegister(actor, 'update-lead')) throw new Forbidden();
      const request = { accountId: signedInId(actor), key, request: { updates: code, input } };
      return this.idempotency.once(tx, request, () => this.record(tx, actor, { code, wanted }));
    });
    const updates = await this.leads.updates(this.database.reader, actor, code);
    const made = updates.find(({ id }) => id === updateId);
    if (made === undefined) throw new NotFound();
    return made;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { code, wanted }: { readonly code: string; readonly wanted: NewLeadUpdate & { readonly lang: Locale } },
  ): Promise<Recorded> {
    const accountId = signedInId(actor);
    const updateId = await this.leads.saveUpdate(tx, { ...wanted, code, accountId });
    const data: LeadUpdated = { code, updateId };
    const { state, progress } = wanted;
    const entry = { action: LEAD_UPDATED, actorId: accountId, subject: { kind: 'lead', id: code } };
    await this.audit.record(tx, { ...entry, reason: wanted.note, detail: { state, progress } });
    await this.facts.record(tx, { kind: LEAD_UPDATED, actorId: accountId, data });
    return data;
  }
}
