import {
  Button,
  Form,
  Layout,
  LinkButton,
  Narrow,
  PageTitle,
  Section,
  ThemeCode,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayInvitations } from '../messages.js';

export interface InvitationPageProps extends Framed {
  readonly token: string;
  readonly status: 'open' | 'expired' | 'accepted' | 'declined';
  /** Masked; null once answered. */
  readonly address: string | null;
  readonly event: { readonly title: string; readonly dateInWords: string; readonly year: string };
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  /** In words. */
  readonly until: string | null;
  readonly terms: { readonly days: number; readonly reminder: number; readonly months: number };
  readonly threads: readonly ThreadListItem[];
}

/** Where an invitation's link leads. Opening it changes nothing: only a button does. */
export function InvitationPage(props: InvitationPageProps) {
  const { shell, status, event } = props;
  const t = sayInvitations(shell.locale);
  return (
    <Layout shell={shell} title={t(`${status}.title`, { year: event.year })} robots="noindex">
      <Narrow>{bodies[status](props)}</Narrow>
    </Layout>
  );
}

const bodies = { open: Open, expired: Expired, accepted: Accepted, declined: Declined };

function Open(props: InvitationPageProps) {
  const { shell, token, address, event, until, terms, threads } = props;
  const { locale, network } = shell;
  const t = sayInvitations(locale);
  return (
    <>
      <PageTitle
        over={t('open.over', { address: address ?? '' })}
        title={t('open.title', { year: event.year })}
        lead={t('open.lead', { network: network.name, forum: network.forumName })}
      >
        <p class="lecture">{t('open.event', { date: event.dateInWords, event: event.title })}</p>
      </PageTitle>
      <Themes {...props} />
      <Form class="mt" action={`/invitation/${token}`} csrf={shell.csrf}>
        <p class="grappe">
          <Button icon="mail">{t('open.accept')}</Button>
        </p>
      </Form>
      <Decline {...props} />
      <p class="meta mt">{t('open.note', { ...terms, until: until ?? '' })}</p>
      {threads.length > 0 && (
        <Section id="discussions" title={t('open.threads')} class="mt-g">
          <ThreadList locale={locale} threads={threads} />
        </Section>
      )}
    </>
  );
}

function Themes({ shell: { locale }, themes }: InvitationPageProps) {
  if (themes.length === 0) return null;
  const t = sayInvitations(locale);
  return (
    <Section id="themes" title={t('open.themes')} class="mt">
      <ul class="pile pile-s sans-puce mt-s">
        {themes.map(({ number, title }) => (
          <li key={number} class="grappe">
            <ThemeCode locale={locale} theme={number} />
            <span>{title}</span>
          </li>
        ))}
      </ul>
      <p class="aide mt-s">{t('open.themes.note')}</p>
    </Section>
  );
}

function Decline({ shell, token }: InvitationPageProps) {
  return (
    <Form class="mt-s" id="refus" action={`/invitation/${token}/refus`} csrf={shell.csrf}>
      <p>
        <Button kind="link">{sayInvitations(shell.locale)('open.decline')}</Button>
      </p>
    </Form>
  );
}

function Expired(props: InvitationPageProps) {
  const { shell, token, address, terms } = props;
  const t = sayInvitations(shell.locale);
  return (
    <>
      <PageTitle
        title={t('expired.title')}
        lead={t('expired.lead', { days: terms.days, address: address ?? '' })}
      />
      <Form class="mt" action={`/invitation/${token}/nouvelle`} csrf={shell.csrf}>
        <p>
          <Button icon="mail">{t('expired.renew')}</Button>
        </p>
      </Form>
      <Decline {...props} />
    </>
  );
}

function Accepted({ shell }: InvitationPageProps) {
  const t = sayInvitations(shell.locale);
  return (
    <>
      <PageTitle title={t('accepted.title')} lead={t('accepted.lead')} />
      <p class="mt">
        {shell.signedIn ? (
          <LinkButton href="/">{t('accepted.home')}</LinkButton>
        ) : (
          <LinkButton href="/connexion">{t('accepted.sign-in')}</LinkButton>
        )}
      </p>
    </>
  );
}

function Declined({ shell }: InvitationPageProps) {
  const t = sayInvitations(shell.locale);
  return (
    <>
      <PageTitle title={t('declined.title')} lead={t('declined.lead')} />
      <p class="mt">
        <LinkButton href="/" kind="second">
          {t('declined.read')}
        </LinkButton>
      </p>
    </>
  );
}
