import { Button, ErrorSummary, Field, Form, Link, Notice, Section, Select, TextArea } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { LANGUAGES } from '../registration/messages.js';
import { AccountFrame } from './account-frame.partial.js';
import { Addresses, type AddressesProps } from './addresses.partial.js';
import { say } from './messages.js';

type Errors = Readonly<Record<string, string>>;

export interface AccountPageProps extends Framed {
  readonly id: string;
  /** Null for a subscriber, who has none yet. */
  readonly profile: {
    readonly name: string;
    readonly sector: string;
    readonly organisation: string;
    readonly about: string;
  } | null;
  readonly sectors: ReadonlyArray<{ readonly code: string; readonly label: string }>;
  readonly aboutMax: number;
  readonly preferences: { readonly locale: string; readonly timeZone: string };
  readonly zones: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly addresses: AddressesProps['addresses'];
  readonly newAddress: string;
  readonly errors: Errors;
}

/** One's own profile, preferences and addresses. */
export function AccountPage(props: AccountPageProps) {
  const { shell, id, profile, errors } = props;
  const { locale, csrf } = shell;
  const t = say(locale);
  const summary = Object.entries(errors).map(([field, text]) => ({ id: field, text }));
  return (
    <AccountFrame shell={shell} part="account" lead={t('profile.lead')} hasErrors={summary.length > 0}>
      <div class="mesure">
        <ErrorSummary locale={locale} errors={summary} />
        {profile === null ? (
          <Notice class="mt">
            <p>
              {t('profile.first')} <Link href="/inscription?next=%2Fcompte">{t('profile.first.link')}</Link>
            </p>
          </Notice>
        ) : (
          <Section id="profil" title={t('profile.title')} ruled={false} class="mt">
            <p class="mt-s">
              <Link href={`/personnes/${id}`}>{t('profile.see')}</Link>
            </p>
            <ProfileForm {...props} profile={profile} />
          </Section>
        )}
        <Section id="preferences" title={t('preferences.title')} class="mt-g">
          <PreferencesForm {...props} />
        </Section>
      </div>
      <Section id="adresses" title={t('addresses.title')} class="mt-g">
        <Addresses
          locale={locale}
          csrf={csrf}
          addresses={props.addresses}
          typed={props.newAddress}
          error={errors.address}
        />
      </Section>
    </AccountFrame>
  );
}

type ProfileFormProps = AccountPageProps & { profile: NonNullable<AccountPageProps['profile']> };

function ProfileForm(props: ProfileFormProps) {
  const { shell } = props;
  const t = say(shell.locale);
  return (
    <Form action="/compte" csrf={shell.csrf} class="pile pile-g mt-s" novalidate>
      <Shown {...props} />
      <Optional {...props} />
      <p>
        <Button>{t('profile.save')}</Button>
      </p>
    </Form>
  );
}

/** What everyone reads beside a message. */
function Shown({ shell: { locale }, profile, sectors, errors }: ProfileFormProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="name"
        label={t('profile.name')}
        help={t('profile.name.help')}
        value={profile.name}
        error={errors.name}
        autocomplete="name"
        required
      />
      <Select
        locale={locale}
        name="sector"
        label={t('profile.sector')}
        value={profile.sector}
        error={errors.sector}
        options={sectors.map(({ code, label }) => ({ value: code, label }))}
      />
    </>
  );
}

function Optional({ shell: { locale }, profile, aboutMax, errors }: ProfileFormProps) {
  const t = say(locale);
  return (
    <>
      <Field
        locale={locale}
        name="organisation"
        label={t('profile.organisation')}
        note={t('optional')}
        help={t('profile.organisation.help')}
        value={profile.organisation}
        error={errors.organisation}
        autocomplete="organization"
      />
      <TextArea
        locale={locale}
        name="about"
        label={t('profile.about')}
        note={t('optional')}
        help={t('profile.about.help', { max: aboutMax })}
        value={profile.about}
        error={errors.about}
        rows={5}
      />
    </>
  );
}

function PreferencesForm({ shell, preferences, zones, errors }: AccountPageProps) {
  const { locale, csrf } = shell;
  const t = say(locale);
  return (
    <Form action="/compte/preferences" csrf={csrf} class="pile mt-s">
      <Select
        locale={locale}
        name="locale"
        label={t('preferences.locale')}
        value={preferences.locale}
        error={errors.locale}
        options={LANGUAGES}
      />
      <Select
        locale={locale}
        name="timeZone"
        label={t('preferences.zone')}
        value={preferences.timeZone}
        error={errors.timeZone}
        options={zones}
      />
      <p>
        <Button kind="second">{t('preferences.save')}</Button>
      </p>
    </Form>
  );
}
