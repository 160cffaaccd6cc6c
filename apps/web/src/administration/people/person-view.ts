import { AccountsService } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { MeasuresService, PersonSheets } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import type { PersonPageProps } from './person.page.js';

/** What the page of one person shows an administrator. */
@Injectable()
export class PersonView {
  constructor(
    private readonly sheets: PersonSheets,
    private readonly accounts: AccountsService,
    private readonly measures: MeasuresService,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for closed accounts and for what is no person */
  async read({ actor, locale, timeZone }: Viewer, id: string): Promise<Omit<PersonPageProps, 'shell'>> {
    const person = await this.sheets.read(actor, id);
    return {
      person,
      account: await this.accounts.unscopedFor(id),
      sector: this.network.sectors.find(({ code }) => code === person.sector)?.label[locale] ?? null,
      measures: await this.measures.ofPerson(actor, id),
      own: actor.accountId === id,
      now: this.clock.now(),
      timeZone,
    };
  }
}
