import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Form,
  Layout,
  Link,
  Narrow,
  Notice,
  PageTitle,
  Section,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';

export interface SignUpPageProps extends Framed {
  readonly address: string;
  readonly chosen: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
}

export function SignUpPage({ shell, address, chosen, errors, themes }: SignUpPageProps) {
  const { locale } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={t('sign-up.title')} hasErrors={list.length > 0}>
      <Narrow>
        <PageTitle title={t('sign-up.title')} lead={t('sign-up.lead')} />
        <ErrorSummary locale={locale} errors={list} />
        <Form action="/abonnement" csrf={shell.csrf} class="pile">
          <Field
            locale={locale}
            name="address"
            type="email"
            autocomplete="email"
            label={t('sign-up.address')}
            error={errors.address}
            value={address}
            required
          />
          <CheckboxGroup
            locale={locale}
            name="themes"
            label={t('sign-up.themes')}
            help={t('sign-up.themes.help')}
            error={errors.themes}
            values={chosen}
            choices={themes.map(({ number, title }) => ({ value: String(number), label: title }))}
          />
          <p>
            <Button icon="mail">{t('sign-up.submit')}</Button>
          </p>
        </Form>
      </Narrow>
    </Layout>
  );
}

export function SignUpSentPage({ shell, days }: Framed & { readonly days: number }) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('sent.title')} robots="noindex">
      <Narrow>
        <PageTitle title={t('sent.title')} />
        <Notice kind="success" role="status">
          <p>{t('sent.text', { days })}</p>
        </Notice>
        <p class="mt meta">{t('sent.nothing')}</p>
      </Narrow>
    </Layout>
  );
}

export function ConfirmPage({
  shell,
  token,
  address,
}: Framed & { readonly token: string; readonly address: string }) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('confirm.title')} robots="noindex">
      <Narrow>
        <PageTitle title={t('confirm.title')} lead={t('confirm.text', { address })} />
        <Form action={`/abonnement/confirmer/${token}`}>
          <Button>{t('confirm.submit')}</Button>
        </Form>
      </Narrow>
    </Layout>
  );
}

export interface ConfirmedPageProps extends Framed {
  readonly token: string;
  /** The themes were just chosen on this page. */
  readonly saved: boolean;
  readonly address: string;
  readonly when: string;
  readonly chosen: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
}

/** The address is confirmed: that was all; themes may be taken out here, without signing in. */
export function ConfirmedPage(props: ConfirmedPageProps) {
  const { shell, saved, address, when, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <Layout shell={shell} title={t('confirmed.title')} robots="noindex" hasErrors={list.length > 0}>
      <Narrow>
        <Notice kind="success" role="status" title={t(saved ? 'confirmed.saved' : 'confirmed.notice')}>
          <p>{t('confirmed.when', { address, when })}</p>
        </Notice>
        <PageTitle title={t('confirmed.title')} />
        <ErrorSummary locale={locale} errors={list} />
        <p class="lecture">{t('confirmed.text')}</p>
        <Themes {...props} />
        <Section id="suite" title={t('confirmed.next')} class="mt">
          <ul class="liens sans-puce mt-s">
            <li>
              <Link href="/discussions">{t('confirmed.read')}</Link>
            </li>
            <li>
              <Link href="/discussions/nouvelle">{t('confirmed.write')}</Link>
            </li>
          </ul>
          <p class="meta mt-s">{t('confirmed.settings')}</p>
        </Section>
      </Narrow>
    </Layout>
  );
}

function Themes({ shell: { locale }, token, chosen, errors, themes }: ConfirmedPageProps) {
  const t = say(locale);
  return (
    <Form action={`/abonnement/confirmer/${token}/themes`} class="pile mt">
      <CheckboxGroup
        locale={locale}
        name="themes"
        label={t('sign-up.themes')}
        help={t('confirmed.themes.help')}
        error={errors.themes}
        values={chosen}
        choices={themes.map(({ number, title }) => ({ value: String(number), label: title }))}
      />
      <p>
        <Button kind="second">{t('confirmed.themes.save')}</Button>
      </p>
    </Form>
  );
}
