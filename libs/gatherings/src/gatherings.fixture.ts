import { readFileSync } from 'node:fs';
import { IdentityModule, identityEntities, saveOrganisation } from '@forum/identity';
import { sql } from '@forum/kernel';
import { mailOutJobs } from '@forum/mail-out';
import { foundingVocabularySchema, saveVocabulary } from '@forum/network';
import { RegisterModule, registerEntities, ThemesRepository } from '@forum/register';
import { type TestApplication, testApplication } from '@forum/test-world';
import { type FoundingEvent, foundingEventSchema } from './events/founding-event.js';
import { saveEvent } from './events/save-event.js';
import {
  GatheringsModule,
  gatheringsEntities,
  gatheringsJobs,
  gatheringsListeners,
} from './gatherings.module.js';

const DATA = new URL('../../../data/', import.meta.url);

interface FoundingFile {
  readonly vocabulary: Record<string, unknown>;
  readonly themes: ReadonlyArray<{ number: number; title: { fr: string; en: string } }>;
  readonly event: unknown;
}

const founding = JSON.parse(readFileSync(new URL('concertaction-2007.json', DATA), 'utf8')) as FoundingFile;

/** The event of the founding content, and the answers that were left there. */
export const concertAction: FoundingEvent = foundingEventSchema.parse(founding.event);
export const questionnaire: Buffer = readFileSync(new URL('questionnaire-2007.csv', DATA));

/** A forum where the founding event took place, and nobody has been imported yet. */
export async function gatheringsWorld(): Promise<TestApplication> {
  const app = await testApplication({
    modules: [IdentityModule, RegisterModule, GatheringsModule],
    entities: [...identityEntities, ...registerEntities, ...gatheringsEntities],
    jobs: [...mailOutJobs, ...gatheringsJobs],
    listeners: gatheringsListeners,
  });
  const { glossarySeeds: _, ...vocabulary } = founding.vocabulary;
  await app.database.transaction(async (tx) => {
    await saveVocabulary(tx, foundingVocabularySchema.parse(vocabulary));
    for (const theme of founding.themes) await app.get(ThemesRepository).saveTheme(tx, theme);
    for (const { name, code = null, sector = null, region = null } of concertAction.organisations)
      await saveOrganisation(tx, { name, code, sectorCode: sector, region });
    await saveEvent(tx, concertAction);
  });
  return app;
}

/** How many rows an import may have written, by table. */
export async function written({ database }: TestApplication): Promise<Record<string, number>> {
  const row = await database.reader.one<Record<string, number>>(sql`
    select (select count(*)::int from questionnaire_marks) as questionnaire_marks,
      (select count(*)::int from questionnaire_interest) as questionnaire_interest,
      (select count(*)::int from questionnaire_row) as questionnaire_row,
      (select count(*)::int from participant) as participant,
      (select count(*)::int from invitation) as invitation,
      (select count(*)::int from consent) as consent,
      (select count(*)::int from audit_entry) as audit_entry,
      (select count(*)::int from mail) as mail`);
  return row ?? {};
}
