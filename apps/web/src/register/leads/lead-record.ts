import { type Term, TermsRepository } from '@forum/glossary';
import { Database } from '@forum/kernel';
import { type Lead, LeadsRepository, type LeadUpdate } from '@forum/register';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';

export interface LeadRecordOf {
  readonly updates: readonly LeadUpdate[];
  readonly terms: readonly Term[];
}

/** What stands on record about a lead, and the vocabulary that it is said in. */
@Injectable()
export class LeadRecord {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsRepository,
    private readonly terms: TermsRepository,
  ) {}

  async of({ actor, locale }: Viewer, lead: Pick<Lead, 'code'>): Promise<LeadRecordOf> {
    const { reader } = this.database;
    const [updates, terms] = await Promise.all([
      this.leads.updates(reader, actor, lead.code),
      this.terms.list(reader, actor, locale),
    ]);
    return { updates, terms };
  }
}
