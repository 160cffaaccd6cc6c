import type { Charter, Community, Member } from '@forum/communities';
import { communityPath } from '@forum/communities';
import { formatDate } from '@forum/i18n';
import {
  Bars,
  Encart,
  initialsOf,
  Link,
  LinkButton,
  LinkList,
  Notice,
  PersonItem,
  Prose,
  Rails,
  Section,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { CommunityFrame, paragraphs } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from '../messages.js';

export interface SectorCount {
  readonly label: string;
  readonly count: number;
}

export interface CommunityPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly box: ComponentChildren;
  readonly parts: ComponentChildren;
  readonly boxes: ComponentChildren;
  readonly mayRead: boolean;
  readonly mayOpen: boolean;
  readonly threads: readonly ThreadListItem[];
  readonly sectors: readonly SectorCount[];
  readonly team: readonly (Pick<Member, 'id' | 'name' | 'role'> & { readonly sectorLabel: string | null })[];
  /** Profiles are for members of the forum. */
  readonly profiles: boolean;
  readonly maySeeMembers: boolean;
  readonly charter: Charter | null;
  readonly timeZone: string;
  readonly canonical: string;
  readonly hasErrors: boolean;
  /** For those who decide of a proposal. */
  readonly decision?: ComponentChildren;
}

/** A community: what it is for, what is said there, who is there, what holds. */
export function CommunityPage(props: CommunityPageProps) {
  const { shell, frame, box, timeZone, canonical, hasErrors, mayRead } = props;
  return (
    <CommunityFrame
      shell={shell}
      frame={frame}
      beside={box}
      timeZone={timeZone}
      canonical={canonical}
      hasErrors={hasErrors}
    >
      <StateNotice {...props} />
      {props.decision}
      <Rails asideLabel={say(shell.locale)('aside.label')} aside={<Aside {...props} />}>
        <Purpose community={frame.community} />
        {mayRead && <Discussions {...props} />}
        {props.parts}
        {mayRead && <Members {...props} />}
      </Rails>
    </CommunityFrame>
  );
}

function StateNotice({ shell: { locale }, frame: { community }, mayRead, timeZone }: CommunityPageProps) {
  const t = say(locale);
  const { state, mergedInto, lastActivityAt } = community;
  if (state === 'proposed' || state === 'archived') {
    return (
      <Notice title={t(`${state}.title`)} class="mt">
        <p>{t(`${state}.text`)}</p>
        {mergedInto !== null && (
          <p>
            {t('merged.text')} <Link href={`/communautes/${mergedInto}`}>{t('merged.link')}</Link>
          </p>
        )}
      </Notice>
    );
  }
  if (!mayRead) {
    return (
      <Notice title={t('private.title')} class="mt">
        <p>{t('private.text')}</p>
      </Notice>
    );
  }
  if (state !== 'dormant') return null;
  const date = formatDate(lastActivityAt, locale, 'long', timeZone);
  return (
    <Notice title={t('dormant.title')} class="mt">
      <p>{t('dormant.text', { date })}</p>
    </Notice>
  );
}

/** Its first paragraph stands under the title. */
function Purpose({ community: { purpose, lang } }: { community: Community }) {
  const [, ...rest] = paragraphs(purpose);
  if (rest.length === 0) return null;
  return (
    <div class="lecture" lang={lang}>
      {rest.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

function Discussions({ shell: { locale }, frame: { community }, threads, mayOpen }: CommunityPageProps) {
  const t = say(locale);
  return (
    <Section id="discussions" title={t('section.discussions')} ruled={false}>
      {threads.length === 0 ? (
        <p class="mt-s">
          {t('discussions.empty')}. {mayOpen && t('discussions.empty.text')}
        </p>
      ) : (
        <ThreadList locale={locale} threads={threads} class="mt-s" />
      )}
      <p class="grappe mt">
        {mayOpen && (
          <LinkButton kind="second" href={`/discussions/nouvelle?communaute=${community.slug}`}>
            {t('discussions.open')}
          </LinkButton>
        )}
        {threads.length > 0 && (
          <Link href={communityPath(community, 'discussions')}>{t('discussions.all')}</Link>
        )}
      </p>
    </Section>
  );
}

function Members({ shell: { locale }, frame: { community }, sectors, maySeeMembers }: CommunityPageProps) {
  const t = say(locale);
  const count = community.members ?? 0;
  const most = Math.max(1, ...sectors.map((sector) => sector.count));
  const [theme] = community.themes;
  return (
    <Section id="membres" title={t('members.title', { count, sectors: sectors.length })} ruled={false}>
      <Bars
        class="mt-s mesure"
        bars={sectors.map(({ label, count: people }) => ({
          key: label,
          label,
          value: String(people),
          percent: (people / most) * 100,
          ...(theme === undefined ? {} : { theme }),
        }))}
      />
      <p class="mt-s">
        {maySeeMembers ? (
          <Link href={communityPath(community, 'membres')}>{t('members.all', { count })}</Link>
        ) : (
          <span class="meta">{t('members.only')}</span>
        )}
      </p>
    </Section>
  );
}

function Aside(props: CommunityPageProps) {
  return (
    <>
      <CharterBox {...props} />
      {props.mayRead && <Team {...props} />}
      {props.boxes}
    </>
  );
}

function CharterBox({ shell: { locale }, frame: { community }, charter, timeZone }: CommunityPageProps) {
  const t = say(locale);
  if (charter === null) {
    return (
      <Encart id="charte" title={t('charter.title')}>
        <p>{t('charter.none')}</p>
      </Encart>
    );
  }
  const date = formatDate(charter.createdAt, locale, 'long', timeZone);
  const isShort = charter.markdown.length <= 600;
  return (
    <Encart id="charte" title={t('charter.title')}>
      {isShort && <Prose html={charter.html} lang={charter.lang} class="lecture" />}
      <p class="meta mt-s">{t('charter.version', { version: charter.version, date })}</p>
      <p class="mt-s">
        <Link href={communityPath(community, 'charte')}>{t('charter.read')}</Link>
      </p>
    </Encart>
  );
}

function Team({ shell: { locale }, team, profiles }: CommunityPageProps) {
  const t = say(locale);
  if (team.length === 0) {
    return (
      <Encart id="equipe" title={t('team.title')}>
        <p>{t('team.empty')}</p>
      </Encart>
    );
  }
  return (
    <Encart id="equipe" title={t('team.title')}>
      <LinkList>
        {team.map(({ id, name, role, sectorLabel }) => (
          <PersonItem
            key={id}
            name={name ?? t('members.nameless')}
            initials={name === null ? '·' : initialsOf(name)}
            meta={[sectorLabel, t(`as.${role}`)].filter((part) => part !== null).join(', ')}
            {...(profiles && name !== null ? { href: `/personnes/${id}` } : {})}
          />
        ))}
      </LinkList>
    </Encart>
  );
}
