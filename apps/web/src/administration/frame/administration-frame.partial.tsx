import { Breadcrumbs, type Crumb, ErrorSummary, Layout, PageTitle, Tabs } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { sayOfFrame } from './messages.js';

export const SECTIONS = {
  service: '/administration',
  people: '/administration/personnes',
  mails: '/administration/courriels',
  network: '/administration/reseau',
  content: '/administration/contenu',
  work: '/administration/travaux',
  consents: '/administration/consentements',
  incidents: '/administration/incidents',
  journal: '/administration/journal',
} as const;

export type AdministrationSection = keyof typeof SECTIONS;

export interface AdministrationFrameProps extends Framed {
  readonly section: AdministrationSection;
  /** Of a page under the section: a person, a mail. */
  readonly title?: string;
  readonly lead?: ComponentChildren;
  readonly errors?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** What the pages of the administration have in common. Never indexed. */
export function AdministrationFrame(props: AdministrationFrameProps) {
  const { shell, section, title, lead, errors = {}, children } = props;
  const { locale } = shell;
  const t = sayOfFrame(locale);
  const heading = title ?? (section === 'service' ? t('title') : t(section));
  const problems = Object.entries(errors).map(([id, text]) => ({ id, text }));
  const parts = Object.entries(SECTIONS) as Array<[AdministrationSection, string]>;
  return (
    <Layout
      shell={shell}
      title={section === 'service' ? heading : `${heading} · ${t('title')}`}
      current="administration"
      robots="noindex"
      hasErrors={problems.length > 0}
    >
      <Breadcrumbs locale={locale} crumbs={crumbs(props)} />
      <PageTitle title={heading} lead={lead} />
      <Tabs
        label={t('sections')}
        items={parts.map(([name, href]) => ({ href, text: t(name), current: name === section }))}
      />
      <ErrorSummary locale={locale} errors={problems} />
      {children}
    </Layout>
  );
}

function crumbs({ shell, section, title }: AdministrationFrameProps): Crumb[] {
  const t = sayOfFrame(shell.locale);
  if (section === 'service') return [{ text: t('title') }];
  const above = { text: t('title'), href: SECTIONS.service };
  if (title === undefined) return [above, { text: t(section) }];
  return [above, { text: t(section), href: SECTIONS[section] }, { text: title }];
}
