import sql, { type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PlaceDocuments } from './place-documents.js';
import { RegisterDocuments } from './register-documents.js';

/** Everything that is found and is no message: the register, the glossary, communities, libraries, events. */
@Injectable()
export class AsideDocuments {
  constructor(
    private readonly register: RegisterDocuments,
    private readonly places: PlaceDocuments,
  ) {}

  /** What is few enough to be written again each minute. */
  async write(tx: Tx): Promise<void> {
    await this.register.write(tx);
    await this.places.write(tx);
  }

  async writeAll(tx: Tx): Promise<void> {
    await this.write(tx);
    await this.places.writeResources(tx, sql`true`);
  }

  async writeResources(tx: Tx, which: Sql): Promise<void> {
    await this.places.writeResources(tx, which);
  }
}
