import {
  Breadcrumbs,
  Button,
  CheckboxGroup,
  Composer,
  ErrorSummary,
  Field,
  Layout,
  LinkButton,
  Narrow,
  PageTitle,
  RadioGroup,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';

export interface EditThreadPageProps extends Framed {
  readonly id: string;
  readonly path: string;
  readonly values: { readonly title: string; readonly theme: string; readonly leads: readonly string[] };
  readonly errors: Readonly<Record<string, string>>;
  readonly titleMax: number;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly leads: ReadonlyArray<{ readonly code: string; readonly title: string }>;
}

/** Title, theme and leads of a discussion; its messages are edited one by one. */
export function EditThreadPage(props: EditThreadPageProps) {
  const { shell, id, path, values, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([name, text]) => ({ id: name, text }));
  return (
    <Layout shell={shell} title={t('edit-thread.title')} robots="noindex" hasErrors={list.length > 0}>
      <Breadcrumbs
        locale={locale}
        crumbs={[{ text: values.title, href: path }, { text: t('edit-thread.title') }]}
      />
      <Narrow>
        <PageTitle title={t('edit-thread.title')} />
        <ErrorSummary locale={locale} errors={list} />
        <Composer action={`/discussions/${id}/modifier`} csrf={shell.csrf}>
          <EditFields {...props} />
          <p class="grappe">
            <Button>{t('edit.submit')}</Button>
            <LinkButton kind="link" href={path}>
              {t('edit.cancel')}
            </LinkButton>
          </p>
        </Composer>
      </Narrow>
    </Layout>
  );
}

function EditFields({ shell: { locale }, values, errors, titleMax, themes, leads }: EditThreadPageProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="title"
        label={t('new.field.title')}
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
      <CheckboxGroup
        locale={locale}
        name="leads"
        label={t('new.field.leads')}
        note={t('new.optional')}
        error={errors.leads}
        values={values.leads}
        choices={leads.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
      />
    </>
  );
}
