import type { SafeHtml } from '@forum/markup';
import {
  Breadcrumbs,
  CheckboxGroup,
  Composer,
  ErrorSummary,
  Field,
  Layout,
  Narrow,
  Notice,
  PageTitle,
  Prose,
  RadioGroup,
  Select,
} from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { ComposeButtons, ComposeFields, type Composing } from '../posts/compose.partial.js';
import { DraftNotice } from '../posts/reply-section.partial.js';
import { sayOfOpening } from './opening.messages.js';

export interface OpenThreadPageProps extends Framed {
  readonly composing: Omit<Composing, 'locale'>;
  readonly values: {
    readonly title: string;
    readonly theme: string;
    readonly leads: readonly string[];
    readonly community: string;
  };
  /** Where the writer belongs: who reads there is said beside each name. */
  readonly communities: ReadonlyArray<{
    readonly slug: string;
    readonly name: string;
    readonly visibility: 'public' | 'private' | 'hidden';
  }>;
  readonly titleMax: number;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly leads: ReadonlyArray<{ readonly code: string; readonly title: string }>;
  readonly preview: SafeHtml | null;
  readonly draftFound: boolean;
  readonly key: string;
  readonly follow?: ComponentChildren;
}

/** A new discussion: title, theme, leads if any, first message. */
export function OpenThreadPage(props: OpenThreadPageProps) {
  const { shell, composing, preview, draftFound, values } = props;
  const { locale } = shell;
  const t = say(locale);
  const errors = Object.entries(composing.errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout
      shell={shell}
      title={t('new.title')}
      current="threads"
      robots="noindex"
      hasErrors={errors.length > 0}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: t('threads.title'), href: '/discussions' }, { text: t('new.title') }]}
      />
      <Narrow>
        <PageTitle title={t('new.title')} lead={t('new.lead')} />
        <ErrorSummary locale={locale} errors={errors} />
        {draftFound && <DraftNotice locale={locale} action="/discussions/brouillon" csrf={shell.csrf} />}
        {preview !== null && (
          <Preview html={preview} lang={composing.values.lang} title={values.title} locale={locale} />
        )}
        <Composer action="/discussions/nouvelle" csrf={shell.csrf} hidden={{ cle: props.key }}>
          <Place {...props} />
          <ComposeFields locale={locale} {...composing} />
          {props.follow}
          <ComposeButtons locale={locale} submit={t('new.submit')} />
        </Composer>
      </Narrow>
    </Layout>
  );
}

function Place(props: OpenThreadPageProps) {
  const { values, titleMax, themes } = props;
  const { locale } = props.shell;
  const { errors } = props.composing;
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="title"
        label={t('new.field.title')}
        help={t('new.field.title.help')}
        error={errors.title}
        value={values.title}
        maxlength={titleMax}
        required
      />
      <RadioGroup
        locale={locale}
        name="theme"
        label={t('new.field.theme')}
        error={errors.theme}
        value={values.theme}
        required
        choices={themes.map(({ number, title }) => ({
          value: String(number),
          label: t('thread.theme', { number, title }),
        }))}
      />
      <Leads {...props} />
      <CommunityChoice {...props} />
    </>
  );
}

/** Only for those who belong somewhere; nothing is chosen for them. */
function CommunityChoice({
  shell: { locale },
  composing: { errors },
  values,
  communities,
}: OpenThreadPageProps) {
  const t = sayOfOpening(locale);
  if (communities.length === 0) return null;
  const options = communities.map(({ slug, name, visibility }) => ({
    value: slug,
    label: t(`community.${visibility}`, { name }),
  }));
  return (
    <Select
      locale={locale}
      name="community"
      label={t('community')}
      note={say(locale)('new.optional')}
      help={t('community.help')}
      value={values.community}
      error={errors.community}
      options={[{ value: '', label: t('community.none') }, ...options]}
    />
  );
}

function Leads({ shell: { locale }, composing: { errors }, values, leads }: OpenThreadPageProps) {
  const t = say(locale);
  return (
    <details class="depliant" open={values.leads.length > 0 || errors.leads !== undefined}>
      <summary>
        {t('new.field.leads')} <span class="meta">{t('new.optional')}</span>
      </summary>
      <div>
        <CheckboxGroup
          locale={locale}
          name="leads"
          label={t('new.field.leads')}
          error={errors.leads}
          values={values.leads}
          choices={leads.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
        />
      </div>
    </details>
  );
}

export interface PreviewProps {
  readonly locale: Composing['locale'];
  readonly html: SafeHtml;
  readonly lang: string;
  readonly title?: string;
}

/** The message as it will stand, above the form that holds it. */
export function Preview({ locale, html, lang, title }: PreviewProps) {
  const t = say(locale);
  return (
    <section class="mt" aria-labelledby="apercu-titre">
      <Notice role="status">
        <h2 id="apercu-titre">{t('preview.title')}</h2>
        <p>{t('preview.text')}</p>
      </Notice>
      {title && (
        <h3 class="mt" lang={lang}>
          {title}
        </h3>
      )}
      <Prose html={html} lang={lang} class="mt" />
    </section>
  );
}
