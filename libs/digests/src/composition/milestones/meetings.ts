import { heldWhereReadableTo, meetingPath } from '@forum/communities';
import { formatDateTime, type Locale, translate } from '@forum/i18n';
import sql from '@forum/kernel';
import { messages } from '../../mail/messages.js';
import { instantOf, micros } from '../instant.js';
import type { Milestone, MilestoneCard, MilestoneSource } from './milestone.js';

interface Row {
  id: string;
  at: string;
  step: 'announced' | 'soon' | 'minutes';
  title: string;
  lang: Locale;
  startsAt: Date;
  timeZone: string;
  place: string;
  communityId: string;
  slug: string;
  name: string;
}

/** A meeting is told again when it is this near. */
const SOON_DAYS = 7;

/** Meetings of communities: announced, near, and what came out of them. */
export const meetings: MilestoneSource = {
  kind: 'meeting',
  async read(reader, { windowStart, windowEnd }) {
    const rows = await reader.rows<Row>(sql`
      select meeting.id, ${micros(sql`step.at`)} as at, step.name as step, meeting.title, meeting.lang,
        starts_at as "startsAt", time_zone as "timeZone", place, community.id as "communityId", community.slug, community.name
      from meeting join community on community.id = meeting.community_id
      cross join lateral (values ('announced', meeting.created_at), ('minutes', minutes_at),
        ('soon', case when meeting.created_at < starts_at - make_interval(days => ${SOON_DAYS})
          then starts_at - make_interval(days => ${SOON_DAYS}) end)) as step (name, at)
      where meeting.state = 'scheduled' and step.at >= ${instantOf(windowStart)} and step.at < ${instantOf(windowEnd)}
        and (step.name = 'minutes' or starts_at > now())
      order by step.at, meeting.id`);
    return rows.map(milestone);
  },
  gone: (
    id,
    reader,
  ) => sql`not exists (select from meeting where meeting.id = ${id} and meeting.state = 'scheduled'
    and ${heldWhereReadableTo(reader, sql`meeting.community_id`)})`,
};

function milestone(row: Row): Milestone {
  const { id, communityId, slug, name } = row;
  return {
    ...{ id, communityId },
    kind: meetings.kind,
    subject: id,
    at: Number(row.at),
    theme: null,
    leads: [],
    communitySlug: slug,
    communityName: name,
    threadId: null,
    authorId: null,
    path: meetingPath({ id, community: { slug } }),
    cards: { fr: card(row, 'fr'), en: card(row, 'en') },
  };
}

/** Its hours are those of its own place, and say so: one card serves readers everywhere. */
function card({ step, title, lang, startsAt, timeZone, place }: Row, locale: Locale): MilestoneCard {
  const t = translate(messages, locale);
  const when = formatDateTime(startsAt, locale, 'full', timeZone);
  const zone = timeZone.replaceAll('_', ' ');
  return {
    title,
    lang,
    overline: t(step === 'minutes' ? 'milestone.minutes' : 'milestone.meeting', { when, zone }),
    words: place === '' || step === 'minutes' ? null : place,
    wordsLang: lang,
    action: t(step === 'minutes' ? 'milestone.minutes.read' : 'milestone.meeting.see'),
  };
}
