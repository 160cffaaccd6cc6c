import { LOCALES, languageTag } from '@forum/i18n';
import { Breadcrumbs, Encart, Layout, Link, LinkList, PageTitle, Rails, Section } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import type { ShownContact } from './contact.js';
import { say } from './frame.messages.js';

const PAGES = [
  ['about', '/a-propos'],
  ['help', '/aide'],
  ['terms', '/conditions'],
  ['privacy', '/confidentialite'],
  ['accessibility', '/accessibilite'],
] as const;

export type SitePageName = (typeof PAGES)[number][0];

/** What the controller gives to each page of the site. */
export interface SitePageProps extends Framed {
  readonly contact: ShownContact;
  /** The forum's own origin, for addresses that must be whole. */
  readonly baseUrl: string;
}

interface Props extends SitePageProps {
  readonly name: SitePageName;
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** A page of the forum about itself: text, and whom to write to beside it. */
export function SitePage({ shell, contact, baseUrl, name, title, lead, children }: Props) {
  const { locale } = shell;
  const url = baseUrl + (PAGES.find(([one]) => one === name)?.[1] ?? '');
  return (
    <Layout shell={shell} title={title} description={lead} canonical={url} alternates={alternates(url)}>
      <Breadcrumbs locale={locale} crumbs={[{ text: title }]} />
      <PageTitle title={title} lead={lead} />
      <Rails
        asideLabel={say(locale)('aside')}
        aside={
          <>
            <Contact shell={shell} contact={contact} />
            <OtherPages shell={shell} name={name} />
          </>
        }
      >
        {children}
      </Rails>
    </Layout>
  );
}

function alternates(url: string) {
  const languages = LOCALES.map((locale) => ({ lang: languageTag(locale), href: `${url}?lang=${locale}` }));
  return [...languages, { lang: 'x-default', href: url }];
}

function Contact({ shell: { locale }, contact }: Pick<Props, 'shell' | 'contact'>) {
  const t = say(locale);
  const { network, officer, postalAddress } = contact;
  return (
    <Encart id="responsable" title={t('officer')}>
      {officer === null ? (
        <>
          <p>{t('officer.none', { network })}</p>
          <p class="meta mt-s">{t('officer.unreachable')}</p>
        </>
      ) : (
        <>
          <p>{t('officer.of', { title: officer.title, network })}</p>
          <p class="mt-s">
            {officer.href === null ? officer.contact : <Link href={officer.href}>{officer.contact}</Link>}
          </p>
        </>
      )}
      <p class="meta mt-s">
        {postalAddress === null ? t('officer.post.none') : t('officer.post', { address: postalAddress })}
      </p>
    </Encart>
  );
}

function OtherPages({ shell: { locale }, name }: Pick<Props, 'shell' | 'name'>) {
  const t = say(locale);
  return (
    <Encart id="lire-aussi" title={t('pages')}>
      <LinkList>
        {PAGES.filter(([one]) => one !== name).map(([one, href]) => (
          <li key={one}>
            <Link href={href}>{t(one)}</Link>
          </li>
        ))}
      </LinkList>
    </Encart>
  );
}

interface PassageProps {
  readonly id: string;
  readonly title: string;
  /** A table after the text: it takes the whole column, where the text keeps to a readable measure. */
  readonly table?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A titled part of the text. */
export function Passage({ id, title, table, children }: PassageProps) {
  return (
    <Section id={id} title={title} ruled={false}>
      {children !== undefined && <div class="lecture mt-s">{children}</div>}
      {table !== undefined && <div class="mt">{table}</div>}
    </Section>
  );
}

/** For `t.rich`: the words between the tags become a link. */
export function linkTo(href: string) {
  return (words: ComponentChildren[]) => <Link href={href}>{words}</Link>;
}
