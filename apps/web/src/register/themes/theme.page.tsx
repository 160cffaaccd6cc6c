import type { Thread, ThreadSort } from '@forum/discussion';
import {
  Breadcrumbs,
  CursorPagination,
  EmptyState,
  Encart,
  Findings,
  Layout,
  LeadList,
  Link,
  LinkButton,
  LinkList,
  PageTitle,
  Rails,
  Tabs,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { feedLink } from '../../discussion/feeds/feed-link.js';
import type { Framed } from '../../http/index.js';
import { leadItems, type ShownLead } from '../leads/lead-items.js';
import { StatesMeaning } from '../leads/states.partial.js';
import { say } from '../messages.js';
import { type Choice, choicePath } from './thread-choice.js';
import { ThreadChoice } from './thread-choice.partial.js';

export interface ThemePageProps extends Framed {
  readonly theme: { readonly number: number; readonly title: string };
  /** How many themes there are. */
  readonly themes: number;
  readonly leads: readonly ShownLead[];
  readonly findings: ReadonlyArray<{
    readonly number: number;
    readonly text: string;
    readonly audience: string | null;
  }>;
  /** Of the whole theme, whatever is chosen below. */
  readonly threadCount: number;
  readonly threads: readonly ThreadListItem[];
  readonly next: string | null;
  readonly choice: Choice;
  readonly questions: ReadonlyArray<{
    readonly text: string;
    readonly href: string | null;
    readonly replies: number;
  }>;
  readonly year: string | null;
  readonly canonical: string;
  readonly aside?: ComponentChildren;
}

export type ThreadState = Thread['state'];
export type { ThreadSort };

/** A theme: where each lead stands, what was found, what is being said. */
export function ThemePage(props: ThemePageProps) {
  const { shell, theme, themes, leads, findings, threadCount, year, canonical } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <Layout
      shell={shell}
      title={theme.title}
      theme={theme.number}
      current="themes"
      description={t('theme.description', { number: theme.number })}
      canonical={canonical}
      feeds={[feedLink(`/themes/${theme.number}`, theme.title, locale)]}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: t('theme.crumb'), href: '/#themes' }, { text: theme.title }]}
      />
      <PageTitle
        over={t('theme.over', { number: theme.number, count: themes })}
        title={theme.title}
        lead={t('theme.lead', { findings: findings.length, leads: leads.length, threads: threadCount })}
      />
      <Sections {...props} />
      <Rails asideLabel={t('theme.around')} aside={<Around {...props} />}>
        <section id="pistes" aria-labelledby="pistes-titre" class="contenant">
          <h2 id="pistes-titre">{t('section.leads')}</h2>
          <LeadList locale={locale} leads={leadItems(leads, { locale, year })} large />
          <StatesMeaning locale={locale} theme={theme.number} />
        </section>
        <FindingsSection {...props} />
        <ThreadsSection {...props} />
      </Rails>
    </Layout>
  );
}

function Sections({ shell: { locale }, leads, findings, threadCount, theme }: ThemePageProps) {
  const t = say(locale);
  const sections = [
    { id: 'pistes', text: t('section.leads'), count: leads.length },
    { id: 'constats', text: t('section.findings'), count: findings.length },
    { id: 'discussions', text: t('section.threads'), count: threadCount },
  ];
  return (
    <Tabs
      label={t('theme.sections')}
      theme={theme.number}
      items={sections.map(({ id, text, count }) => ({
        href: `#${id}`,
        text: (
          <>
            {text} <span class="meta">{count}</span>
          </>
        ),
      }))}
    />
  );
}

function FindingsSection({ shell: { locale }, findings, year }: ThemePageProps) {
  const t = say(locale);
  return (
    <section id="constats" aria-labelledby="constats-titre">
      <h2 id="constats-titre">{t('section.findings')}</h2>
      <div class="mt-s">
        <Findings
          findings={findings.map(({ number, text, audience }) => ({
            key: String(number),
            text:
              audience === null ? (
                text
              ) : (
                <>
                  <span class="meta">{audience}</span>
                  <br />
                  {text}
                </>
              ),
          }))}
        />
      </div>
      <p class="meta mt-s">{year === null ? t('findings.source.undated') : t('findings.source', { year })}</p>
    </section>
  );
}

function ThreadsSection(props: ThemePageProps) {
  const { shell, theme, threads, next, choice } = props;
  const { locale } = shell;
  const t = say(locale);
  const first = { ...choice, cursor: null };
  return (
    <section id="discussions" aria-labelledby="discussions-titre" class="contenant">
      <h2 id="discussions-titre">{t('section.threads')}</h2>
      <ThreadChoice
        locale={locale}
        theme={theme.number}
        choice={choice}
        leads={props.leads}
        total={props.threadCount}
      />
      {threads.length === 0 ? (
        <NoThreads {...props} />
      ) : (
        <>
          <ThreadList locale={locale} threads={threads} showTheme={false} class="mt-s" />
          <p class="grappe mt">
            <LinkButton kind="second" href={openPath(props)}>
              {t('open')}
            </LinkButton>
          </p>
        </>
      )}
      <CursorPagination
        locale={locale}
        label={t('threads.pages')}
        {...(next === null ? {} : { next: choicePath(theme.number, { ...choice, cursor: next }) })}
        {...(choice.cursor === null ? {} : { first: choicePath(theme.number, first) })}
      />
    </section>
  );
}

function NoThreads(props: ThemePageProps) {
  const { shell, theme, choice } = props;
  const t = say(shell.locale);
  const isNarrowed = choice.lead !== null || choice.state !== null || choice.sort === 'unanswered';
  return (
    <div class="mt">
      <EmptyState
        id="discussions-vide"
        title={t('threads.none')}
        actions={
          <>
            <LinkButton href={openPath(props)}>{t('open')}</LinkButton>
            {isNarrowed && (
              <LinkButton kind="second" href={`/themes/${theme.number}#discussions`}>
                {t('threads.show-all')}
              </LinkButton>
            )}
          </>
        }
      >
        {isNarrowed ? t('threads.none.filtered') : t('threads.none.text')}
      </EmptyState>
    </div>
  );
}

function openPath({ theme, choice }: Pick<ThemePageProps, 'theme' | 'choice'>): string {
  const lead = choice.lead === null ? '' : `&piste=${choice.lead}`;
  return `/discussions/nouvelle?theme=${theme.number}${lead}`;
}

function Around({ shell: { locale }, questions, aside }: ThemePageProps) {
  const t = say(locale);
  return (
    <>
      {aside}
      {questions.length > 0 && (
        <Encart id="questions" title={t('questions.title')}>
          <LinkList class="lecture">
            {questions.map(({ text, href, replies }) => (
              <li key={text}>
                {href === null ? text : <Link href={href}>{text}</Link>}
                {href !== null && (
                  <>
                    <br />
                    <span class="meta">{t('questions.replies', { count: replies })}</span>
                  </>
                )}
              </li>
            ))}
          </LinkList>
        </Encart>
      )}
    </>
  );
}
