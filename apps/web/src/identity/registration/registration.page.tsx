import {
  Button,
  Checkbox,
  ErrorSummary,
  Field,
  Form,
  Layout,
  Link,
  LinkButton,
  Narrow,
  PageTitle,
  RadioGroup,
  Select,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { LANGUAGES, say } from './messages.js';

export interface RegistrationPageProps extends Framed {
  readonly values: {
    readonly name: string;
    readonly sector: string;
    readonly organisation: string;
    readonly locale: string;
    readonly accepts: boolean;
  };
  readonly sectors: ReadonlyArray<{ readonly code: string; readonly label: string }>;
  /** The very words that are recorded. */
  readonly wording: string;
  readonly next: string | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** Name, sector and consent, once. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { shell, errors, next } = props;
  const { locale, csrf } = shell;
  const t = say(locale);
  const summary = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={t('page')} robots="noindex" hasErrors={summary.length > 0}>
      <Narrow>
        <PageTitle over={t('over')} title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={summary} />
        <Form
          action="/inscription"
          csrf={csrf}
          class="pile pile-g mt"
          hidden={{ next: next ?? undefined }}
          novalidate
        >
          <Who {...props} />
          <Optional {...props} />
          <Agreement {...props} />
          <p class="grappe">
            <Button>{t('submit')}</Button>
            <LinkButton kind="link" href="/compte/brouillons">
              {t('later')}
            </LinkButton>
          </p>
          <p class="aide">
            <Link href="/confidentialite">{t('privacy')}</Link>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}

function Who({ shell: { locale }, values, errors, sectors }: RegistrationPageProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="name"
        label={t('name')}
        help={t('name.help')}
        value={values.name}
        error={errors.name}
        autocomplete="name"
        required
      />
      <RadioGroup
        locale={locale}
        name="sector"
        label={t('sector')}
        help={t('sector.help')}
        value={values.sector}
        error={errors.sector}
        choices={sectors.map(({ code, label }) => ({ value: code, label }))}
        required
      />
    </>
  );
}

function Optional({ shell: { locale }, values, errors }: RegistrationPageProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="organisation"
        label={t('organisation')}
        note={t('optional')}
        help={t('organisation.help')}
        value={values.organisation}
        error={errors.organisation}
        autocomplete="organization"
      />
      <Select
        locale={locale}
        name="locale"
        label={t('locale')}
        note={t('optional')}
        value={values.locale}
        error={errors.locale}
        options={LANGUAGES}
      />
    </>
  );
}

function Agreement({ shell: { locale }, values, errors, wording }: RegistrationPageProps) {
  const t = say(locale);
  return (
    <fieldset class="groupe">
      <legend>{t('consent')}</legend>
      <Checkbox
        locale={locale}
        name="acceptsTerms"
        value="oui"
        checked={values.accepts}
        label={wording}
        note={t('consent.help')}
        error={errors.acceptsTerms}
      />
      <p class="aide mt-s">
        <Link href="/conditions">{t('consent.terms')}</Link>
      </p>
    </fieldset>
  );
}
