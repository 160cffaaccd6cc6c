import { formatMoment, type Locale } from '@forum/i18n';
import { type JournalLine, MAIL_STATES, type MailState } from '@forum/mail-out';
import { EmptyState, Filters, Link, Notice, Table, Tag, type TagProps, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfDigests } from '../digests/messages.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { More } from '../frame/more.partial.js';
import { sayOfUnreachable } from '../unreachable/messages.js';
import { kindWords, sayOfMails } from './messages.js';

export interface MailsPageProps extends Framed {
  readonly mails: readonly JournalLine[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly state: MailState | null;
  /** No SMTP: mail is kept in a folder and shown here. */
  readonly trial: boolean;
  readonly keptDays: number;
  readonly now: Date;
  readonly timeZone: string;
}

/** Every mail of the queue and what became of it. */
export function MailsPage(props: MailsPageProps) {
  const { shell, mails, state, next, beyondFirst, trial, keptDays } = props;
  const { locale } = shell;
  const t = sayOfMails(locale);
  return (
    <AdministrationFrame shell={shell} section="mails" lead={<Lead locale={locale} />}>
      {trial && (
        <Notice title={t('trial')}>
          <p>{t('trial.text')}</p>
        </Notice>
      )}
      <Filters label={t('filters')} class="mt" items={filterItems(state, locale)} />
      {mails.length === 0 ? (
        <div class="mt">
          <EmptyState id="vide" title={t('empty')}>
            {t('empty.text')}
          </EmptyState>
        </div>
      ) : (
        <Table
          caption={t('caption')}
          captionHidden
          stacked
          class="mt"
          columns={[{ name: t('mail') }, { name: t('to') }, { name: t('state') }, { name: t('when') }]}
          rows={mails.map((mail) => ({ key: mail.id, cells: cellsOf(mail, props) }))}
        />
      )}
      <More
        locale={locale}
        path={SECTIONS.mails}
        query={state === null ? {} : { etat: state }}
        next={next}
        beyondFirst={beyondFirst}
      />
      <p class="aide mt">{t('kept', { days: keptDays })}</p>
    </AdministrationFrame>
  );
}

function Lead({ locale }: { readonly locale: Locale }) {
  return (
    <>
      {sayOfMails(locale)('lead')}{' '}
      <Link href={`${SECTIONS.mails}/resumes`}>{sayOfDigests(locale)('link')}</Link>
      {' · '}
      <Link href={`${SECTIONS.mails}/injoignables`}>{sayOfUnreachable(locale)('link')}</Link>
    </>
  );
}

function filterItems(state: MailState | null, locale: Locale) {
  const t = sayOfMails(locale);
  return [
    { href: SECTIONS.mails, text: t('all'), current: state === null },
    ...MAIL_STATES.map((one) => ({
      href: `${SECTIONS.mails}?etat=${one}`,
      text: t(`state.${one}`),
      current: state === one,
    })),
  ];
}

function cellsOf(mail: JournalLine, { shell: { locale }, now, timeZone }: MailsPageProps) {
  const t = sayOfMails(locale);
  const { id, kind, subject, toAddress, lastError, createdAt } = mail;
  return [
    <>
      <Link href={`${SECTIONS.mails}/${id}`} {...(mail.locale === locale ? {} : { lang: mail.locale })}>
        {subject ?? t('masked')}
      </Link>
      <br />
      <span class="meta">{kindWords(kind, locale)}</span>
    </>,
    toAddress ?? <span class="meta">{t('forgotten')}</span>,
    <>
      <MailStateTag state={mail.state} locale={locale} />
      {lastError !== null && (
        <>
          <br />
          <span class="meta">{lastError}</span>
        </>
      )}
    </>,
    <Time key="when" at={createdAt}>
      {formatMoment(createdAt, locale, { now, timeZone })}
    </Time>,
  ];
}

const TAGS: Readonly<Record<MailState, NonNullable<TagProps['kind']>>> = {
  queued: 'alert',
  sending: 'plain',
  sent: 'success',
  failed: 'danger',
  skipped: 'plain',
};

export function MailStateTag({ state, locale }: { state: MailState; locale: Locale }) {
  return <Tag kind={TAGS[state]}>{sayOfMails(locale)(`one.${state}`)}</Tag>;
}
