import { formatPercent, type Locale, translate, typeset } from '@forum/i18n';
import { actorParameters, VISITOR } from '@forum/identity';
import sql from '@forum/kernel';
import type { Bilingual } from '@forum/network';
import { type LeadState, registerVisibleTo } from '@forum/register';
import { messages } from '../../mail/messages.js';
import { instantOf, micros } from '../instant.js';
import type { Milestone, MilestoneCard, MilestoneSource } from './milestone.js';

interface Row {
  id: string;
  at: string;
  code: string;
  theme: number;
  title: Bilingual;
  state: LeadState;
  progress: number;
  note: string;
  lang: Locale;
  authorId: string;
}

/** Lines of the journals of leads. */
export const leadProgress: MilestoneSource = {
  kind: 'lead-progress',
  async read(reader, { windowStart, windowEnd }) {
    const rows = await reader.rows<Row>(sql`
      select lead_update.id, ${micros(sql`recorded_at`)} as at, lead.code, lead.theme,
        json_build_object('fr', lead.title_fr, 'en', lead.title_en) as title,
        lead_update.state, lead_update.progress, note, lang, author_id as "authorId"
      from lead_update join lead on lead.code = lead_code
      where recorded_at >= ${instantOf(windowStart)} and recorded_at < ${instantOf(windowEnd)}
        and ${registerVisibleTo(actorParameters(VISITOR))}
      order by recorded_at, lead_update.id`);
    return rows.map(milestone);
  },
  gone: (id) => sql`not exists (select from lead_update where id = ${id})`,
};

function milestone(row: Row): Milestone {
  return {
    kind: leadProgress.kind,
    id: row.id,
    subject: `lead:${row.code}`,
    at: Number(row.at),
    theme: row.theme,
    leads: [row.code],
    communitySlug: null,
    communityName: null,
    communityId: null,
    threadId: null,
    authorId: row.authorId,
    path: `/pistes/${row.code}`,
    cards: { fr: card(row, 'fr'), en: card(row, 'en') },
  };
}

function card({ title, state, progress, note, lang }: Row, locale: Locale): MilestoneCard {
  const t = translate(messages, locale);
  return {
    title: typeset(title[locale], locale),
    overline: t('milestone.lead', { state, progress: formatPercent(progress / 100, locale) }),
    words: typeset(note, lang),
    wordsLang: lang,
    action: t('lead.link'),
  };
}
