import { type SynthesisText, synthesisText, threadVisibleTo } from '@forum/discussion';
import { type Locale, translate, typeset } from '@forum/i18n';
import sql from '@forum/kernel';
import { messages } from '../../mail/messages.js';
import { instantOf, micros } from '../instant.js';
import type { Milestone, MilestoneCard, MilestoneSource } from './milestone.js';

interface Row {
  id: string;
  at: string;
  slug: string;
  title: string;
  lang: Locale;
  theme: number;
  leads: string[];
  communitySlug: string | null;
  communityName: string | null;
  version: number;
  authorId: string;
  fr: SynthesisText | null;
  en: SynthesisText | null;
}

const LONGEST = 240;

/** Syntheses of discussions: published, or brought up to date. Who reads the discussion reads its synthesis. */
export const syntheses: MilestoneSource = {
  kind: 'synthesis',
  async read(reader, { windowStart, windowEnd }) {
    const rows = await reader.rows<Row>(sql`
      select thread.id, ${micros(sql`said.recorded_at`)} as at, thread.slug, thread.title, thread.lang, thread.theme,
        array(select lead_code from thread_lead where thread_id = thread.id order by lead_code) as leads,
        community.slug as "communitySlug", community.name as "communityName",
        said.version, said.author_id as "authorId", said.fr, said.en
      from synthesis_version said
      join synthesis on synthesis.thread_id = said.thread_id and synthesis.version >= said.version
      join thread on thread.id = said.thread_id and thread.hidden_at is null and thread.merged_into is null
      left join community on community.id = thread.community_id
      where said.recorded_at >= ${instantOf(windowStart)} and said.recorded_at < ${instantOf(windowEnd)}
      order by said.recorded_at, said.version`);
    return rows.map(milestone);
  },
  gone: (id, reader) => sql`not exists (select from synthesis join thread on thread.id = synthesis.thread_id
    where thread.id = ${id} and thread.hidden_at is null and ${threadVisibleTo(reader)})`,
};

function milestone(row: Row): Milestone {
  const { id, slug, theme, leads, communitySlug, communityName, authorId } = row;
  return {
    ...{ id, theme, leads, communitySlug, communityName, authorId },
    kind: syntheses.kind,
    subject: id,
    at: Number(row.at),
    communityId: null,
    threadId: id,
    path: `/discussions/${id}/${slug}#synthese`,
    cards: { fr: card(row, 'fr'), en: card(row, 'en') },
  };
}

function card({ title, lang, version, fr, en }: Row, locale: Locale): MilestoneCard {
  const t = translate(messages, locale);
  const said = synthesisText({ fr, en }, locale);
  const words = [said.text.agreed, said.text.questions, said.text.steps].find((part) => part.trim() !== '');
  return {
    title,
    lang,
    overline: t('milestone.synthesis', { version }),
    words: words === undefined ? null : typeset(shortened(words), said.lang),
    wordsLang: said.lang,
    action: t('milestone.synthesis.read'),
  };
}

/** The first points, up to a word's end. */
function shortened(points: string): string {
  const line = points.split('\n').filter(Boolean).join(' ');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST))}…`;
}
