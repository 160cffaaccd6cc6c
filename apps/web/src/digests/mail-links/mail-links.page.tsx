import type { DigestSettings } from '@forum/digests';
import {
  Button,
  CheckboxGroup,
  Form,
  Layout,
  LinkButton,
  Narrow,
  Notice,
  PageTitle,
  RadioGroup,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { moment, rhythm } from '../digest-words.js';
import { say } from '../messages.js';
import { HourField, WeekdayField } from '../subscriptions/schedule-fields.partial.js';

export interface PreferencesPageProps extends Framed {
  readonly token: string;
  readonly saved: boolean;
  readonly address: string;
  readonly settings: DigestSettings;
  /** Mail that leaves at once is on. */
  readonly instant: boolean;
  readonly months: number;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string; readonly isIn: boolean }>;
}

/** Fewer mails in one click; details below. */
export function PreferencesPage(props: PreferencesPageProps) {
  const { shell, token, saved, address, settings, months } = props;
  const { locale } = shell;
  const t = say(locale);
  const action = `/courriels/preferences/${token}`;
  return (
    <Layout shell={shell} title={t('mail.title')} robots="noindex">
      <Narrow>
        <PageTitle title={t('mail.title')} lead={t('mail.lead', { address })} />
        {saved && (
          <Notice kind="success" role="status">
            <p>{t('mail.saved')}</p>
          </Notice>
        )}
        <p class="mt-s">{standing(settings, locale)}</p>
        {settings.confirmedAt !== null && <Fewer action={action} settings={settings} locale={locale} />}
        <Instant {...props} action={action} />
        {settings.confirmedAt !== null && <Details {...props} action={action} />}
        <p class="meta mt-g">
          {t('mail.personal', { months })}{' '}
          <a href="/connexion?next=/compte/abonnements">{t('mail.sign-in')}</a>
        </p>
      </Narrow>
    </Layout>
  );
}

/** Mail that leaves at once: off in one click, whether or not there is a digest. */
function Instant({ shell: { locale }, action, instant }: PreferencesPageProps & { action: string }) {
  const t = say(locale);
  if (!instant) return null;
  return (
    <Form action={action} class="encart mt">
      <p>{t('mail.instant')}</p>
      <p class="mt-s">
        <Button kind="second" name="action" value="immediats">
          {t('mail.instant.stop')}
        </Button>
      </p>
    </Form>
  );
}

/** What holds now, in one sentence. */
export function standing(settings: DigestSettings, locale: PreferencesPageProps['shell']['locale']): string {
  const t = say(locale);
  if (settings.frequency === 'never' || settings.confirmedAt === null) return t('own.off');
  if (settings.pausedUntil !== null)
    return t('own.paused', { when: moment(settings.pausedUntil, settings, locale) });
  return t('own.next', {
    when: settings.nextAt ? moment(settings.nextAt, settings, locale) : rhythm(settings, locale),
  });
}

type Locale = PreferencesPageProps['shell']['locale'];

function Fewer({ action, settings, locale }: { action: string; settings: DigestSettings; locale: Locale }) {
  const t = say(locale);
  const stopped = settings.frequency === 'never' || settings.pausedUntil !== null;
  return (
    <Form action={action} class="encart encart--fond mt">
      <h2>{t('mail.too-many')}</h2>
      <p class="grappe mt-s">
        {stopped && (
          <Button name="action" value="reprise">
            {t('mail.undo')}
          </Button>
        )}
        <Button name="action" value="mois" {...(stopped ? { kind: 'second' as const } : {})}>
          {t('mail.monthly')}
        </Button>
        <Button kind="second" name="action" value="pause">
          {t('mail.pause')}
        </Button>
      </p>
      <p class="mt-s">
        <Button kind="danger" name="action" value="arret">
          {t('mail.stop')}
        </Button>
      </p>
      <p class="aide mt-s">{t('mail.one-click')}</p>
    </Form>
  );
}

function Details({ shell: { locale }, action, settings, themes }: PreferencesPageProps & { action: string }) {
  const t = say(locale);
  return (
    <Form action={action} class="pile pile-g mt-g">
      <h2>{t('mail.detail')}</h2>
      <CheckboxGroup
        locale={locale}
        name="themes"
        label={t('mail.in-digest')}
        help={t('mail.current')}
        values={themes.filter(({ isIn }) => isIn).map(({ number }) => String(number))}
        choices={themes.map(({ number, title }) => ({ value: String(number), label: title }))}
      />
      <div class="deux">
        <WeekdayField locale={locale} value={settings.weekday} />
        <HourField locale={locale} value={settings.hour} timeZone={settings.timeZone} />
      </div>
      <RadioGroup
        locale={locale}
        name="locale"
        label={t('own.locale')}
        help={t('own.locale.help')}
        value={settings.locale}
        choices={[
          { value: 'fr', label: 'Français', lang: 'fr' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <p>
        <Button>{t('own.save')}</Button>
      </p>
    </Form>
  );
}

export function LeavePage({
  shell,
  token,
  address,
}: Framed & { readonly token: string; readonly address: string }) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('leave.title')} robots="noindex">
      <Narrow>
        <PageTitle title={t('leave.title')} lead={t('leave.text', { address })} />
        <Form action={`/courriels/desabonnement/${token}`}>
          <Button>{t('leave.submit')}</Button>
        </Form>
      </Narrow>
    </Layout>
  );
}

export interface LeftPageProps extends Framed {
  readonly token: string;
  readonly kept: boolean;
  /** What it was before: what undoing puts back. */
  readonly frequency: string;
}

export function LeftPage({ shell, token, kept, frequency }: LeftPageProps) {
  const t = say(shell.locale);
  const which = kept ? 'kept' : 'left';
  return (
    <Layout shell={shell} title={t(`${which}.title`)} robots="noindex">
      <Narrow>
        <PageTitle title={t(`${which}.title`)} />
        <Notice kind="success" role="status">
          <p>{t(`${which}.text`)}</p>
        </Notice>
        {!kept && frequency !== 'never' && (
          <Form action={`/courriels/desabonnement/${token}`} hidden={{ retour: frequency }} class="mt">
            <Button kind="second">{t('mail.undo')}</Button>
          </Form>
        )}
      </Narrow>
    </Layout>
  );
}

export interface ReadDigestPageProps extends Framed {
  readonly when: string;
  readonly items: readonly ThreadListItem[];
  readonly gone: number;
}

export function ReadDigestPage({ shell, when, items, gone }: ReadDigestPageProps) {
  const t = say(shell.locale);
  const title = t('read.title', { when });
  return (
    <Layout shell={shell} title={title} robots="noindex">
      <PageTitle title={title} lead={items.length === 0 ? t('read.empty') : t('read.lead')} />
      {items.length > 0 && (
        <section aria-label={title}>
          <h2 class="sr">{title}</h2>
          <ThreadList locale={shell.locale} threads={items} />
        </section>
      )}
      {gone > 0 && <p class="meta mt">{t('read.gone', { count: gone })}</p>}
      <p class="mt">
        <LinkButton kind="second" href="/discussions">
          {t('confirmed.read')}
        </LinkButton>
      </p>
    </Layout>
  );
}
