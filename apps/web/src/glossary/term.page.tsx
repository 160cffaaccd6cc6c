import type { Locale } from '@forum/i18n';
import {
  Breadcrumbs,
  EmptyState,
  Encart,
  Layout,
  LeadCode,
  Link,
  LinkButton,
  LinkList,
  PageTitle,
  Quote,
  Rails,
  Section,
} from '@forum/ui';
import type { VNode } from 'preact';
import type { Framed } from '../http/index.js';
import { say } from './messages.js';
import { asTitle, type ShownTerm } from './shown-term.js';

export interface TermPageProps extends Framed {
  readonly term: ShownTerm;
  /** In both languages; null while nobody has written it. */
  readonly definition: Readonly<Record<Locale, string>> | null;
  readonly findings: ReadonlyArray<{
    readonly theme: number;
    readonly number: number;
    readonly text: string;
  }>;
  readonly leads: ReadonlyArray<{ readonly code: string; readonly theme: number; readonly title: string }>;
  readonly terms: readonly ShownTerm[];
  readonly canonical: string;
}

/** One word of the shared vocabulary: what it means in both languages, and where the network uses it. */
export function TermPage(props: TermPageProps) {
  const { shell, term, canonical } = props;
  const { locale } = shell;
  const t = say(locale);
  const title = asTitle(term.text);
  const both = { [locale]: term.text, [term.other.lang]: term.other.text };
  return (
    <Layout
      shell={shell}
      title={title}
      current="glossary"
      description={t('description', { fr: both.fr ?? '', en: both.en ?? '' })}
      canonical={canonical}
    >
      <Breadcrumbs locale={locale} crumbs={[{ text: t('title'), href: '/glossaire' }, { text: title }]} />
      <PageTitle
        over={t('over')}
        title={title}
        meta={
          <span>
            {t.rich<VNode>('other.named', {
              term: term.other.text,
              named: (words) => <span lang={term.other.lang}>{words}</span>,
            })}
          </span>
        }
      />
      <Rails asideLabel={t('about')} aside={<Alphabet {...props} />}>
        <Definition {...props} />
        <Uses {...props} />
      </Rails>
    </Layout>
  );
}

function Definition({ shell: { locale }, definition }: TermPageProps) {
  const t = say(locale);
  if (definition === null) {
    const action = <LinkButton href="/discussions/nouvelle">{t('propose')}</LinkButton>;
    return (
      <EmptyState id="definition" title={t('no-definition')} actions={action}>
        {t('no-definition.text')}
      </EmptyState>
    );
  }
  const languages: Locale[] = locale === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  return (
    <div class="contenant">
      <div class="langues">
        {languages.map((lang) => (
          <section key={lang} lang={lang} aria-labelledby={`definition-${lang}`}>
            <h2 id={`definition-${lang}`}>{say(lang)(`language.${lang}`)}</h2>
            <div class="lecture mt-s">
              <p>{definition[lang]}</p>
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function Uses({ shell: { locale }, findings, leads }: TermPageProps) {
  const t = say(locale);
  return (
    <>
      {findings.length > 0 && (
        <Section id="constats" title={t('findings')}>
          {findings.map(({ theme, number, text }) => (
            <div key={`${theme}.${number}`} class="mt-s" data-theme={theme}>
              <Quote
                source={
                  <Link href={`/themes/${theme}#constats`}>{t('finding.source', { number, theme })}</Link>
                }
              >
                {text}
              </Quote>
            </div>
          ))}
        </Section>
      )}
      {leads.length > 0 && (
        <Section id="pistes" title={t('leads')}>
          <LinkList class="mt-s">
            {leads.map(({ code, theme, title }) => (
              <li key={code}>
                <LeadCode locale={locale} code={code} theme={theme} />{' '}
                <Link href={`/pistes/${code}`}>{title}</Link>
              </li>
            ))}
          </LinkList>
        </Section>
      )}
    </>
  );
}

function Alphabet({ shell: { locale }, term, terms }: TermPageProps) {
  const t = say(locale);
  return (
    <Encart id="alphabet" title={t('all')}>
      <LinkList>
        {terms.map(({ slug, text }) => (
          <li key={slug}>
            <Link href={`/glossaire/${slug}`} aria-current={slug === term.slug ? 'page' : undefined}>
              {slug === term.slug ? <strong>{text}</strong> : text}
            </Link>
          </li>
        ))}
      </LinkList>
      <p class="mt-s">
        <Link href="/glossaire">{t('back-to-all', { count: terms.length })}</Link>
      </p>
    </Encart>
  );
}
