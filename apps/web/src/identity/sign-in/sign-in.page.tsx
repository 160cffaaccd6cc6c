import {
  Button,
  Checkbox,
  Details,
  ErrorSummary,
  Field,
  Form,
  Layout,
  Link,
  Narrow,
  PageTitle,
} from '@forum/ui';
import type { VNode } from 'preact';
import type { Framed } from '../../http/index.js';
import { CodeForm, type CodeLimits } from './code-form.partial.js';
import { say } from './messages.js';

export interface SignInPageProps extends Framed {
  readonly address: string;
  readonly stay: boolean;
  /** Where to go afterwards. */
  readonly next: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly limits: CodeLimits & { readonly days: number };
  /** A mail address where a person answers. */
  readonly help: string | null;
}

/** Asking for a code and a link; and the code, for those who have it. */
export function SignInPage(props: SignInPageProps) {
  const { shell, errors, limits, help } = props;
  const { locale, csrf } = shell;
  const t = say(locale);
  const summary = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={t('ask.title')} hasErrors={summary.length > 0}>
      <Narrow>
        <PageTitle title={t('ask.title')} lead={t('ask.lead', { minutes: limits.minutes })} />
        <ErrorSummary locale={locale} errors={summary} />
        <AskForm {...props} />
        <section class="section mt-g" aria-labelledby="deja-code">
          <h2 id="deja-code">{t('ask.have-code')}</h2>
          <CodeForm locale={locale} csrf={csrf} limits={limits} error={errors.code} second />
        </section>
        <Questions locale={locale} help={help} />
      </Narrow>
    </Layout>
  );
}

function AskForm({ shell: { locale, csrf }, errors, limits, next, address, stay }: SignInPageProps) {
  const t = say(locale);
  const hidden = { next: next ?? undefined };
  return (
    <Form action="/connexion" csrf={csrf} class="pile pile-g mt" hidden={hidden} novalidate>
      <Field
        locale={locale}
        name="address"
        type="email"
        autocomplete="email"
        label={t('ask.address')}
        help={t('ask.address.help')}
        value={address}
        error={errors.address}
        required
      />
      <Checkbox
        locale={locale}
        name="stay"
        value="oui"
        checked={stay}
        label={t('ask.stay', { days: limits.days })}
        help={t('ask.stay.help')}
      />
      <p>
        <Button icon="mail">{t('ask.submit')}</Button>
      </p>
    </Form>
  );
}

function Questions({ locale, help }: Pick<SignInPageProps, 'help'> & Pick<Framed['shell'], 'locale'>) {
  const t = say(locale);
  return (
    <div class="mt-g">
      <Details summary={t('ask.no-mail')}>
        <p>{t('ask.no-mail.text')}</p>
        {help !== null && (
          <p>
            {t.rich<VNode>('ask.no-mail.help', {
              help,
              mail: (words) => <Link href={`mailto:${help}`}>{words}</Link>,
            })}
          </p>
        )}
      </Details>
      <Details summary={t('ask.first-visit')}>
        <p>{t('ask.first-visit.text')}</p>
      </Details>
    </div>
  );
}
