import { INSTANT_WORDING, type InstantSettings } from '@forum/digests';
import { Button, Checkbox, Form, Link, Notice, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import { say as sayMail } from '../messages.js';
import { say } from './messages.js';

export interface NotificationsPageProps extends Framed {
  readonly settings: InstantSettings;
  /** Things followed message by message. */
  readonly followed: number;
  /** Mails a week, by the last weeks. */
  readonly weekly: number;
  readonly weeks: number;
}

/** What is written to me as soon as it happens: who names me, who answers me, what I follow. */
export function NotificationsPage(props: NotificationsPageProps) {
  const { shell, settings } = props;
  const t = say(shell.locale);
  return (
    <AccountFrame shell={shell} part="notifications" lead={t('lead')}>
      {settings.stopped && (
        <Notice title={t('stopped')}>
          <p>{t('stopped.text')}</p>
        </Notice>
      )}
      <Choices {...props} />
      <Followed {...props} />
      <Section id="decisions" title={t('decisions')} class="mt-g">
        <p class="mesure">{t('decisions.text')}</p>
      </Section>
      <Stop {...props} />
    </AccountFrame>
  );
}

function Choices({ shell: { locale, csrf }, settings }: NotificationsPageProps) {
  const t = say(locale);
  return (
    <Section id="ecrire" title={t('write')} class="mt">
      <Form action="/compte/notifications" csrf={csrf} class="pile mt-s mesure">
        <Checkbox
          locale={locale}
          name="mentions"
          value="1"
          label={t('mentions')}
          checked={settings.mentions && !settings.stopped}
        />
        <Checkbox
          locale={locale}
          name="replies"
          value="1"
          label={t('replies')}
          checked={settings.replies && !settings.stopped}
        />
        {(!settings.agreed || settings.stopped) && (
          <p class="aide">{t('consent', { wording: INSTANT_WORDING[locale] })}</p>
        )}
        <p>
          <Button>{sayMail(locale)('own.save')}</Button>
        </p>
      </Form>
    </Section>
  );
}

function Followed({ shell: { locale }, followed, weekly, weeks, settings }: NotificationsPageProps) {
  const t = say(locale);
  const much = weekly === 0 ? 'none' : weekly < 1 ? 'few' : 'some';
  return (
    <Section id="suivis" title={t('followed')} class="mt-g">
      <p class="mesure">
        {t('followed.text', { count: followed })} <Link href="/compte/abonnements">{t('followed.link')}</Link>
      </p>
      {!settings.stopped && (
        <p class="mesure mt-s">{t(`estimate.${much}`, { count: Math.round(weekly), weeks })}</p>
      )}
    </Section>
  );
}

function Stop({ shell: { locale, csrf }, settings }: NotificationsPageProps) {
  const t = say(locale);
  return (
    <Section id="arreter" title={t('stop')} class="mt-g">
      <Form
        action="/compte/notifications/arret"
        csrf={csrf}
        class="pile pile-s mt-s mesure"
        hidden={settings.stopped ? { reprise: '1' } : {}}
      >
        <p class="aide">
          {settings.stopped ? t('consent', { wording: INSTANT_WORDING[locale] }) : t('stop.text')}
        </p>
        <p>
          <Button kind={settings.stopped ? 'second' : 'danger'}>
            {t(settings.stopped ? 'resume.submit' : 'stop.submit')}
          </Button>
        </p>
      </Form>
    </Section>
  );
}
