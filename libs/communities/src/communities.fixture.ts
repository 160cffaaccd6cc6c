import { IdentityModule, identityEntities } from '@forum/identity';
import { FactDelivery, FixedClock, type Reader, sql } from '@forum/kernel';
import { type TestApplication, testApplication } from '@forum/test-world';
import { Global, Injectable, Module } from '@nestjs/common';
import {
  CommunitiesModule,
  communitiesEntities,
  communitiesJobs,
  communitiesListeners,
} from './communities.module.js';
import { type MailLevel, MailLevels } from './ports/mail-levels.js';

/** What the people of a test chose, in place of the subscriptions of the layer above. */
@Injectable()
export class ChosenLevels extends MailLevels {
  readonly chosen = new Map<string, MailLevel>();

  async among(_reader: Reader, _slug: string, accountIds: readonly string[]) {
    return new Map([...this.chosen].filter(([id]) => accountIds.includes(id)));
  }
}

@Global()
@Module({
  providers: [ChosenLevels, { provide: MailLevels, useExisting: ChosenLevels }],
  exports: [MailLevels, ChosenLevels],
})
class ChosenLevelsModule {}

/** Communities on a database of the test's own; its clock stands at the real present until it is moved. */
export function communitiesApplication(): Promise<TestApplication> {
  return testApplication({
    modules: [ChosenLevelsModule, IdentityModule, CommunitiesModule],
    entities: [...identityEntities, ...communitiesEntities],
    jobs: communitiesJobs,
    listeners: communitiesListeners,
    clock: new FixedClock(new Date()),
  });
}

/** Hands every fact that was recorded since the last call to its listeners, as the worker would. */
export function factsOf(app: TestApplication): () => Promise<void> {
  let last = '0';
  return async () => {
    for (;;) {
      const facts = await app.database.reader.rows<{ id: string }>(
        sql`select id from fact where id > ${last} order by id`,
      );
      if (facts.length === 0) return;
      await app.get(FactDelivery).deliver(facts.map(({ id }) => id));
      last = (facts.at(-1) as { id: string }).id;
    }
  };
}

/** Who was written to, and as what, in order. */
export function mailsOf(app: TestApplication): () => Promise<string[]> {
  let last = '0';
  return async () => {
    const rows = await app.database.reader.rows<{ id: string; said: string }>(sql`
      select id, kind || ' ' || to_address as said from mail where id > ${last} order by id`);
    last = rows.at(-1)?.id ?? last;
    return rows.map(({ said }) => said);
  };
}
