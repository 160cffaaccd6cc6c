import {
  CONSENT_WORDING,
  type DigestSettings,
  type Estimate,
  FREQUENCIES,
  INSTANT_WORDING,
  LEVELS,
  type Level,
} from '@forum/digests';
import { formatDate } from '@forum/i18n';
import {
  Button,
  Checkbox,
  Encart,
  ErrorSummary,
  Field,
  Form,
  Link,
  Notice,
  RadioGroup,
  Section,
  Segments,
  Select,
  Table,
} from '@forum/ui';
import { type FormBody, type Framed, textOf } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import { timeZoneOptions } from '../../identity/account/time-zones.js';
import { EstimateWords } from '../history/estimate.partial.js';
import { say as sayOwnMail } from '../history/messages.js';
import { standing } from '../mail-links/mail-links.page.js';
import { say } from '../messages.js';
import { say as sayFeed } from '../personal-feed/messages.js';
import { HourField, WeekdayField } from './schedule-fields.partial.js';

export interface FollowedThing {
  readonly kind: 'theme' | 'lead' | 'community' | 'thread';
  readonly id: string;
  readonly name: string;
  readonly href?: string;
  /** Null when its theme decides. */
  readonly level: Level | null;
}

export interface FollowedPageProps extends Framed {
  readonly settings: DigestSettings;
  /** Mails a week, by the last weeks. */
  readonly estimate: Estimate;
  readonly welcome: boolean;
  readonly needsConsent: boolean;
  /** What was agreed to of mail that leaves at once. */
  readonly instant: { readonly agreed: boolean; readonly stopped: boolean };
  readonly things: readonly FollowedThing[];
  /** What was sent and refused, to be shown again. */
  readonly typed: FormBody;
  readonly errors: Readonly<Record<string, string>>;
}

/** What one follows and when it is sent: one form, one button. */
export function FollowedPage(props: FollowedPageProps) {
  const { shell, settings, welcome, needsConsent, errors } = props;
  const { locale } = shell;
  const t = say(locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <AccountFrame shell={shell} part="subscriptions" lead={t('own.lead')} hasErrors={list.length > 0}>
      <ErrorSummary locale={locale} errors={list} />
      {welcome && (
        <Notice title={t('own.welcome')}>
          <p>{t('own.welcome.text')}</p>
        </Notice>
      )}
      <p class="mt-s">{standing(settings, locale)}</p>
      <Outcome {...props} />
      <Form action="/compte/abonnements" csrf={shell.csrf} class="pile pile-xg mt">
        <What {...props} />
        <When {...props} />
        {needsConsent && (
          <Checkbox
            locale={locale}
            name="consent"
            value="1"
            label={CONSENT_WORDING[locale]}
            error={errors.consent}
            checked={textOf(props.typed, 'consent') !== ''}
          />
        )}
        <p class="grappe">
          <Button>{t('own.save')}</Button>
          <Button kind="second" formaction="/compte/abonnements/apercu">
            {sayOwnMail(locale)('trial.button')}
          </Button>
        </p>
      </Form>
    </AccountFrame>
  );
}

/** How much mail it is, and where to see it. */
function Outcome({ shell: { locale }, estimate }: FollowedPageProps) {
  const t = sayOwnMail(locale);
  return (
    <Encart id="estimation" title={t('estimate.title')} class="mt">
      <EstimateWords estimate={estimate} locale={locale} />
      <p class="grappe mt-s">
        <Link href="/compte/abonnements/apercu">{t('estimate.preview')}</Link>
        <Link href="/compte/abonnements/envois">{t('estimate.history')}</Link>
      </p>
    </Encart>
  );
}

function What(props: FollowedPageProps) {
  const t = say(props.shell.locale);
  const leads = props.things.filter(({ kind }) => kind === 'lead');
  const chosenLeads = leads.some(({ level }) => level !== null);
  const communities = props.things.filter(({ kind }) => kind === 'community');
  const threads = props.things.filter(({ kind }) => kind === 'thread');
  return (
    <Section id="quoi" title={t('own.what')}>
      <LevelsExplained {...props} />
      <Levels
        {...props}
        caption={t('own.themes')}
        things={props.things.filter(({ kind }) => kind === 'theme')}
      />
      <details class="depliant mt" open={chosenLeads}>
        <summary>
          {t('own.leads')} <span class="meta">{t('own.leads.help')}</span>
        </summary>
        <div>
          <Levels {...props} caption={t('own.leads')} things={leads} />
        </div>
      </details>
      {communities.length > 0 && <Levels {...props} caption={t('own.communities')} things={communities} />}
      {threads.length > 0 && <Levels {...props} caption={t('own.threads')} things={threads} />}
      <p class="mt">
        <Link href="/compte/abonnements/flux">{sayFeed(props.shell.locale)('link')}</Link>
      </p>
    </Section>
  );
}

function Levels({
  shell: { locale },
  caption,
  things,
  typed,
}: FollowedPageProps & { readonly caption: string }) {
  const t = say(locale);
  return (
    <Table
      caption={caption}
      headless
      stacked
      look="choices"
      class="mt"
      columns={[{ name: caption }, { name: t('own.what') }]}
      rows={things.map(({ kind, id, name, href, level }) => ({
        key: `${kind}-${id}`,
        cells: [
          href === undefined ? name : <Link href={href}>{name}</Link>,
          <Segments
            key="level"
            name={`${kind}-${id}`}
            legend={t('own.level', { name })}
            value={textOf(typed, `${kind}-${id}`) || (level ?? '')}
            options={[
              ...(kind === 'lead' ? [{ value: '', label: t('own.as-theme') }] : []),
              ...LEVELS.map((one) => ({ value: one, label: t(`own.level.${one}`) })),
            ]}
          />,
        ],
      }))}
    />
  );
}

/** What each level means, and what choosing « chaque message » agrees to. */
function LevelsExplained({ shell: { locale }, instant }: FollowedPageProps) {
  const t = say(locale);
  return (
    <>
      <dl class="fiche fiche--deux meta mt-s">
        {LEVELS.map((one) => (
          <>
            <dt key={one}>{t(`own.level.${one}`)}</dt>
            <dd key={`${one}-aide`}>{t(`own.level.${one}.help`)}</dd>
          </>
        ))}
      </dl>
      {!instant.agreed && (
        <p class="meta mt-s">{t('follow.consent.instant', { wording: INSTANT_WORDING[locale] })}</p>
      )}
      {instant.stopped && (
        <p class="meta mt-s">
          {t('own.stopped')} <Link href="/compte/notifications">{t('own.stopped.link')}</Link>
        </p>
      )}
    </>
  );
}

function When(props: FollowedPageProps) {
  const { settings, typed, errors } = props;
  const { locale } = props.shell;
  const t = say(locale);
  const value = (name: string, kept: string) => textOf(typed, name) || kept;
  return (
    <Section id="quand" title={t('own.when')}>
      <div class="pile mt-s mesure">
        <Select
          locale={locale}
          name="frequency"
          label={t('own.frequency')}
          error={errors.frequency}
          value={value('frequency', settings.confirmedAt === null ? 'weekly' : settings.frequency)}
          options={FREQUENCIES.map((one) => ({ value: one, label: t(`frequency.${one}`) }))}
        />
        <div class="deux">
          <WeekdayField
            locale={locale}
            value={Number(value('weekday', String(settings.weekday)))}
            error={errors.weekday}
          />
          <HourField
            locale={locale}
            value={Number(value('hour', String(settings.hour)))}
            timeZone={settings.timeZone}
            error={errors.hour}
          />
        </div>
        <WhereAndPause {...props} />
      </div>
    </Section>
  );
}

function WhereAndPause({ shell: { locale }, settings, typed, errors }: FollowedPageProps) {
  const t = say(locale);
  const value = (name: string, kept: string) => textOf(typed, name) || kept;
  const { pausedUntil, timeZone } = settings;
  const pause = pausedUntil ? formatDate(pausedUntil, locale, 'iso', timeZone) : '';
  return (
    <>
      <Select
        locale={locale}
        name="timeZone"
        label={t('own.timeZone')}
        error={errors.timeZone}
        value={value('timeZone', settings.timeZone)}
        options={timeZoneOptions(locale, settings.timeZone)}
      />
      <RadioGroup
        locale={locale}
        name="locale"
        label={t('own.locale')}
        help={t('own.locale.help')}
        value={value('locale', settings.locale)}
        choices={[
          { value: 'fr', label: 'Français', lang: 'fr' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <Field
        locale={locale}
        name="pausedUntil"
        type="date"
        look="short"
        label={t('own.pausedUntil')}
        note={t('own.optional')}
        help={t('own.pausedUntil.help')}
        error={errors.pausedUntil}
        value={value('pausedUntil', pause)}
      />
    </>
  );
}
