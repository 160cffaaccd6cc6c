import { type Community, communityPath } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import { LeadCode, Link, Tag, ThemeCode } from '@forum/ui';
import { paragraphs } from '../frame/community-frame.partial.js';
import { say } from '../messages.js';

export interface ShowingCommunities {
  readonly locale: Locale;
  readonly now: Date;
  /** Of a trial, in all. */
  readonly trialDays: number;
}

const DAY_MS = 86_400_000;
const STATE_LOOKS = { active: 'success', trial: 'alert', proposed: 'alert' } as const;

/** Communities one under the other, with their state and what the reader is to them. */
export function CommunityItems({
  communities,
  showing,
  level = 3,
}: {
  communities: readonly Community[];
  showing: ShowingCommunities;
  level?: 3 | 4;
}) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <ul class="resultats mt-s sans-puce">
      {communities.map((community) => (
        <li key={community.id}>
          <Heading class="theme__nom" lang={community.lang}>
            <Link href={communityPath(community)}>{community.name}</Link>
          </Heading>
          <p lang={community.lang}>{paragraphs(community.purpose)[0]}</p>
          <p class="grappe">
            <Marks community={community} locale={showing.locale} />
            <span class="meta">{standingWords(community, showing).join(' · ')}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Marks({ community, locale }: { community: Community; locale: Locale }) {
  const t = say(locale);
  const { leads, themes, state, standing } = community;
  const look = state in STATE_LOOKS ? STATE_LOOKS[state as keyof typeof STATE_LOOKS] : 'plain';
  return (
    <>
      {leads.map((code) => (
        <LeadCode
          key={code}
          locale={locale}
          code={code}
          theme={Number.parseInt(code, 10)}
          href={`/pistes/${code}`}
        />
      ))}
      {leads.length === 0 &&
        themes.map((theme) => (
          <ThemeCode key={theme} locale={locale} theme={theme} href={`/themes/${theme}`} />
        ))}
      <Tag kind={look}>{t(`state.${state}`)}</Tag>
      {standing !== null && (
        <Tag>
          {standing.state === 'active' ? t(`role.${standing.role}`) : t(`standing.${standing.state}`)}
        </Tag>
      )}
    </>
  );
}

/** How it goes, in a few words. */
function standingWords(community: Community, { locale, now, trialDays }: ShowingCommunities): string[] {
  const t = say(locale);
  const { members, state, trialEndsAt, lastActivityAt, visibility } = community;
  const words: string[] = [];
  if (visibility !== 'public') words.push(t(`doors.${visibility}`));
  if (members !== null) words.push(t('members', { count: members }));
  if (trialEndsAt !== null) {
    const left = Math.ceil((trialEndsAt.getTime() - now.getTime()) / DAY_MS);
    words.push(t('trial.day', { day: Math.max(1, trialDays - left + 1), days: trialDays }));
  }
  if (state === 'dormant' && members !== null) {
    words.push(t('quiet', { days: Math.floor((now.getTime() - lastActivityAt.getTime()) / DAY_MS) }));
  }
  return words;
}
