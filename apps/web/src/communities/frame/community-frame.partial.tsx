import { type Community, communityPath } from '@forum/communities';
import { formatDate } from '@forum/i18n';
import { Breadcrumbs, Layout, LeadCode, Link, PageTitle, Tabs, ThemeCode } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import type { CommunityFrameProps } from './community-shell.js';

export interface CommunityFrameOptions extends Framed {
  readonly frame: CommunityFrameProps;
  /** The section's title; absent on the overview, whose title is the community's name. */
  readonly title?: string;
  /** Beside the title: what the reader is to the community. */
  readonly beside?: ComponentChildren;
  readonly hasErrors?: boolean;
  /** Search engines may list public overviews alone. */
  readonly canonical?: string;
  readonly timeZone?: string;
  readonly children: ComponentChildren;
}

/** Around every page of a community: where one is, its title, its tabs. */
export function CommunityFrame(props: CommunityFrameOptions) {
  const { shell, frame, title, children, hasErrors = false, canonical } = props;
  const { community, tabs } = frame;
  const { locale } = shell;
  const t = say(locale);
  const name = { text: community.name, href: communityPath(community) };
  const [theme] = community.themes;
  const isListed = title === undefined && community.visibility === 'public';
  return (
    <Layout
      shell={shell}
      title={title === undefined ? community.name : `${title} · ${community.name}`}
      current="communities"
      hasErrors={hasErrors}
      {...(theme === undefined ? {} : { theme })}
      {...(isListed ? {} : { robots: 'noindex' })}
      {...(canonical === undefined ? {} : { canonical })}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { text: t('title'), href: '/communautes' },
          ...(title === undefined ? [{ text: community.name }] : [name, { text: title }]),
        ]}
      />
      {title === undefined ? <Head {...props} /> : <SectionTitle {...props} title={title} />}
      <Tabs label={t('sections')} items={tabs} {...(theme === undefined ? {} : { theme })} />
      {children}
    </Layout>
  );
}

function SectionTitle({ frame: { community }, title }: CommunityFrameOptions & { title: string }) {
  const over = (
    <Link href={communityPath(community)} lang={community.lang}>
      {community.name}
    </Link>
  );
  return <PageTitle title={title} over={over} />;
}

function Head({ shell: { locale }, frame: { community }, beside, timeZone }: CommunityFrameOptions) {
  const [lead] = paragraphs(community.purpose);
  return (
    <div class="contenant">
      <div class="rails">
        <PageTitle
          title={community.name}
          lang={community.lang}
          over={<Over locale={locale} community={community} timeZone={timeZone} />}
          lead={<span lang={community.lang}>{lead}</span>}
        />
        {beside}
      </div>
    </div>
  );
}

interface OverProps {
  readonly locale: Framed['shell']['locale'];
  readonly community: Community;
  readonly timeZone: string | undefined;
}

function Over({ locale, community, timeZone }: OverProps) {
  const t = say(locale);
  const { leads, themes, state, stateSince, trialEndsAt } = community;
  const date = formatDate(trialEndsAt ?? stateSince, locale, 'long', timeZone ?? 'UTC');
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
      <span>{t('community')}</span>
      <span>{doorsOf(community, locale)}</span>
      <span>
        {trialEndsAt === null ? t('since', { state: t(`state.${state}`), date }) : t('trial.until', { date })}
      </span>
    </>
  );
}

/** How one comes in, and who may look, in words. */
export function doorsOf(
  { visibility, joinPolicy }: Pick<Community, 'visibility' | 'joinPolicy'>,
  locale: Framed['shell']['locale'],
): string {
  const t = say(locale);
  return t('doors.both', { visibility: t(`doors.${visibility}`), policy: t(`doors.${joinPolicy}`) });
}

/** What people wrote in several paragraphs. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
