import { type Locale, typeset } from '@forum/i18n';
import { actorParameters, VISITOR } from '@forum/identity';
import sql, { type Reader } from '@forum/kernel';
import type { LetterSender } from '@forum/mail-out';
import type { Bilingual } from '@forum/network';
import { registerVisibleTo } from '@forum/register';

export interface IdleLead {
  readonly code: string;
  readonly theme: number;
  readonly title: Bilingual;
}

/** What the forum says of itself in every digest, whoever reads it. */
export interface Register {
  readonly themes: ReadonlyMap<number, Bilingual>;
  /** Leads that no discussion is about. */
  readonly idleLeads: readonly IdleLead[];
}

/** What does not depend on the reader. */
export interface Surroundings extends Register {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly senders: Readonly<Record<Locale, LetterSender>>;
  readonly perSection: number;
  readonly welcomeDays: number;
  readonly linkMonths: number;
}

/** What a stranger may read of the register: a digest goes to people without an account too. */
export async function readRegister(reader: Reader): Promise<Register> {
  const mayRead = registerVisibleTo(actorParameters(VISITOR));
  const themes = await reader.rows<{ number: number; title: Bilingual }>(sql`
    select number, json_build_object('fr', title_fr, 'en', title_en) as title from theme where ${mayRead}`);
  const idleLeads = await reader.rows<IdleLead>(sql`
    select code, theme, json_build_object('fr', title_fr, 'en', title_en) as title from lead
    where state = 'proposed' and ${mayRead}
      and not exists (select from thread_lead where thread_lead.lead_code = lead.code) order by code`);
  return {
    themes: new Map(themes.map(({ number, title }) => [number, setInBoth(title)])),
    idleLeads: idleLeads.map((lead) => ({ ...lead, title: setInBoth(lead.title) })),
  };
}

/** Founding content is written with plain quotes and spaces. */
function setInBoth({ fr, en }: Bilingual): Bilingual {
  return { fr: typeset(fr, 'fr'), en: typeset(en, 'en') };
}
