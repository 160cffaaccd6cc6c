import type { SentItem, SentMail } from '@forum/digests';
import { threadPath } from '@forum/discussion';
import { formatDateTime, type Locale } from '@forum/i18n';
import { EmptyState, Link, Table, Tag, type TagProps, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import { isKnown, say } from './messages.js';

export interface OwnMailPageProps extends Framed {
  readonly mails: readonly SentMail[];
  readonly timeZone: string;
}

/** Everything that one was sent, or was not, and why. */
export function OwnMailPage({ shell, mails, timeZone }: OwnMailPageProps) {
  const { locale } = shell;
  const t = say(locale);
  return (
    <AccountFrame shell={shell} part="subscriptions" lead={t('history.lead')}>
      <h2>{t('history.title')}</h2>
      {mails.length === 0 ? (
        <EmptyState id="vide" title={t('history.empty')}>
          {t('history.empty.text')}
        </EmptyState>
      ) : (
        <Table
          caption={t('history.title')}
          captionHidden
          stacked
          class="mt"
          columns={[{ name: t('history.mail') }, { name: t('history.what') }]}
          rows={mails.map((mail, at) => ({
            key: `${mail.kind}-${at}`,
            cells: [
              <MailCell key="mail" mail={mail} locale={locale} timeZone={timeZone} />,
              <ItemsCell key="items" mail={mail} locale={locale} />,
            ],
          }))}
        />
      )}
    </AccountFrame>
  );
}

const TAGS: Readonly<Record<SentMail['state'], NonNullable<TagProps['kind']>>> = {
  sent: 'success',
  skipped: 'plain',
  failed: 'danger',
  waiting: 'alert',
};

interface CellProps {
  readonly mail: SentMail;
  readonly locale: Locale;
}

function MailCell({ mail, locale, timeZone }: CellProps & { readonly timeZone: string }) {
  const t = say(locale);
  const { kind, at, state } = mail;
  return (
    <>
      {t(`kind.${kind}`)}
      <br />
      <span class="meta">
        <Time at={at}>{formatDateTime(at, locale, 'long', timeZone)}</Time>
      </span>
      <br />
      <Tag kind={TAGS[state]}>{t(`state.${state}`)}</Tag>
    </>
  );
}

function ItemsCell({ mail, locale }: CellProps) {
  const why = whyNot(mail, locale);
  return (
    <>
      {why !== null && <p class="meta">{why}</p>}
      {mail.items.length > 0 && (
        <ul class="liste">
          {mail.items.map((item, at) => (
            <li key={String(at)}>
              <Item item={item} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A code of ours has words; what a mail server said stands as it is. */
function whyNot({ state, reason }: SentMail, locale: Locale): string | null {
  if (state === 'sent' || reason === null) return null;
  const key = `skipped.${reason}`;
  return isKnown(key) ? say(locale)(key) : reason;
}

function Item({ item, locale }: { readonly item: SentItem; readonly locale: Locale }) {
  const { thread } = item;
  return (
    <>
      {thread === null ? (
        whatItWas(item, locale)
      ) : (
        <Link href={threadPath(thread)} {...(thread.lang === locale ? {} : { lang: thread.lang })}>
          {thread.title}
        </Link>
      )}{' '}
      <span class="meta">({reasonWords(item.reason, locale)})</span>
    </>
  );
}

function whatItWas({ milestone }: SentItem, locale: Locale): string {
  const t = say(locale);
  if (milestone === null) return t('gone');
  const key = `milestone.${milestone}`;
  return isKnown(key) ? t(key) : t('milestone.other');
}

function reasonWords(reason: string, locale: Locale): string {
  const [kind = '', code = ''] = reason.split(':');
  const key = `reason.${kind}`;
  return isKnown(key) ? say(locale)(key, { code } as never) : reason;
}
