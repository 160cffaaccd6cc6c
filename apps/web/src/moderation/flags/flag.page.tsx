import type { Post } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  Layout,
  LinkButton,
  Narrow,
  PageTitle,
  Prose,
  RadioGroup,
  TextArea,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfFlags } from './messages.js';

const REASONS = ['abusive', 'exposed-detail', 'spam', 'off-topic', 'other'] as const;
const MAX_NOTE = 1_000;

export interface FlagPageProps extends Framed {
  readonly post: Post;
  readonly author: string;
  readonly threadTitle: string;
  readonly path: string;
  readonly values: { readonly reason: string; readonly note: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** Reporting a message: one question, no reason chosen in advance. */
export function FlagPage(props: FlagPageProps) {
  const { shell, post, author, threadTitle, path, errors } = props;
  const { locale } = shell;
  const t = sayOfFlags(locale);
  const title = t('flag.title', { number: post.number });
  return (
    <Layout shell={shell} title={title} robots="noindex" hasErrors={Object.keys(errors).length > 0}>
      <Breadcrumbs locale={locale} crumbs={[{ text: threadTitle, href: path }, { text: title }]} />
      <Narrow>
        <PageTitle title={title} lead={t('flag.lead')} />
        <ErrorSummary locale={locale} errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
        <p class="meta mt">{t('flag.message', { name: author })}</p>
        {post.html && (
          <Prose html={post.html} class="cite" {...(post.lang === locale ? {} : { lang: post.lang })} />
        )}
        <FlagForm {...props} />
      </Narrow>
    </Layout>
  );
}

function FlagForm({ shell: { locale, csrf }, post, path, values, errors }: FlagPageProps) {
  const t = sayOfFlags(locale);
  return (
    <Form
      action={`/discussions/${post.threadId}/messages/${post.id}/signalement`}
      csrf={csrf}
      class="pile pile-g mt"
    >
      <Reasons locale={locale} value={values.reason} error={errors.reason} />
      <TextArea
        locale={locale}
        name="note"
        label={t('flag.note')}
        note={t('flag.note.note')}
        help={t('flag.note.help')}
        error={errors.note}
        value={values.note}
        rows={4}
        maxlength={MAX_NOTE}
      />
      <p class="aide">{t('flag.rule')}</p>
      <p class="grappe">
        <Button icon="flag">{t('flag.submit')}</Button>
        <LinkButton kind="link" href={path}>
          {t('flag.cancel')}
        </LinkButton>
      </p>
    </Form>
  );
}

function Reasons({
  locale,
  value,
  error,
}: {
  readonly locale: Locale;
  readonly value: string;
  readonly error: string | undefined;
}) {
  const t = sayOfFlags(locale);
  return (
    <RadioGroup
      locale={locale}
      name="reason"
      label={t('flag.reason')}
      error={error}
      value={value}
      required
      choices={REASONS.map((reason) => ({
        value: reason,
        label: t(`reason.${reason}`),
        ...(reason === 'spam' ? {} : { help: t(`reason.${reason}.help`) }),
      }))}
    />
  );
}
