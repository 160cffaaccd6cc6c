import { ConsentsService } from '@forum/identity';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { AnswersRepository } from '../evaluation/answers.repository.js';
import { InvitationPlans } from '../invitations/invitation-plans.js';
import { CONTACT_VERSION, CONTACT_WORDING } from '../participants/contact-consent.js';
import { type CreatedParticipant, ParticipantsRepository } from '../participants/participants.repository.js';
import { RowHashes } from '../participants/row-hashes.js';
import { type Classified, classify } from './classify.js';
import type { QuestionnaireRow } from './questionnaire-row.js';

export interface ImportedEvent {
  readonly id: string;
  readonly slug: string;
}

/** Decides what becomes of rows, and keeps it. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly hashes: RowHashes,
    private readonly participants: ParticipantsRepository,
    private readonly answers: AnswersRepository,
    private readonly invitations: InvitationPlans,
    private readonly consents: ConsentsService,
  ) {}

  async plan(tx: Tx, event: ImportedEvent, rows: readonly QuestionnaireRow[]): Promise<Classified[]> {
    const planned = this.hashes.ofRows(rows);
    const known = await this.participants.known(tx, event.id, planned);
    return planned.map((each) => classify(each, known));
  }

  /** Answers are put away first, and apart; then those who may be written to, with their consent. */
  async keep(tx: Tx, event: ImportedEvent, planned: readonly Classified[]): Promise<void> {
    const fresh = planned.filter(({ outcome }) => outcome !== 'known');
    await this.answers.insert(
      tx,
      event.id,
      fresh.map(({ row }) => row),
    );
    await this.answers.remember(
      tx,
      event.id,
      fresh.map(({ hashes }) => hashes[0]),
    );
    const created = fresh.filter(({ outcome }) => outcome === 'created');
    const kept = await this.participants.insert(tx, event.id, created);
    for (const participant of kept) await this.recordConsent(tx, event, participant);
    const invited = new Set(
      created.filter(({ reason }) => reason === 'invited').map(({ row }) => row.address),
    );
    await this.invitations.plan(
      tx,
      kept.filter(({ address }) => invited.has(address)).map(({ id }) => id),
    );
  }

  private async recordConsent(tx: Tx, event: ImportedEvent, participant: CreatedParticipant): Promise<void> {
    const { address, accountId, locale } = participant;
    const consent = {
      kind: 'participant-contact',
      wording: CONTACT_WORDING[locale],
      wordingVersion: CONTACT_VERSION,
      locale,
      source: `questionnaire:${event.slug}`,
    } as const;
    if (address !== null) await this.consents.recordForAddress(tx, address, consent);
    else if (accountId !== null) await this.consents.record(tx, { ...consent, accountId });
  }
}
