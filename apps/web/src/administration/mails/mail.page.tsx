import { formatDateTime } from '@forum/i18n';
import type { JournalMail } from '@forum/mail-out';
import { Details, Facts, Link, Notice, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { MailStateTag } from './mails.page.js';
import { kindWords, sayOfMails } from './messages.js';
import type { TextPiece } from './text-pieces.js';

export interface MailPageProps extends Framed {
  readonly mail: JournalMail;
  /** Its text, cut where the forum's own links stand; null when it may not be shown. */
  readonly text: readonly TextPiece[] | null;
  readonly keptDays: number;
  readonly timeZone: string;
}

/** One mail: what became of it, its text with its links, its HTML in a frame that can do nothing. */
export function MailPage(props: MailPageProps) {
  const { shell } = props;
  return (
    <AdministrationFrame shell={shell} section="mails" title={titleOf(props)}>
      <div class="pile pile-xg">
        <div class="contenant">
          <Facts wide facts={factsOf(props)} />
        </div>
        <Contents {...props} />
      </div>
    </AdministrationFrame>
  );
}

/** A title speaks the page's language: a subject in the other one stands among the facts. */
function titleOf({ shell: { locale }, mail: { subject, locale: spoken } }: MailPageProps): string {
  const t = sayOfMails(locale);
  if (subject === null) return t('title.masked');
  return spoken === locale ? t('title', { subject }) : t('mail');
}

function factsOf({ shell: { locale }, mail, timeZone }: MailPageProps) {
  const t = sayOfMails(locale);
  const when = (at: Date) => formatDateTime(at, locale, 'long', timeZone);
  const foreign = mail.locale === locale ? null : mail.subject;
  return [
    ...(foreign === null ? [] : [{ term: t('subject'), value: <span lang={mail.locale}>{foreign}</span> }]),
    { term: t('to'), value: mail.toAddress ?? t('forgotten') },
    { term: t('state'), value: <MailStateTag state={mail.state} locale={locale} /> },
    { term: t('when'), value: when(mail.createdAt) },
    ...(mail.sentAt === null ? [] : [{ term: t('sent'), value: when(mail.sentAt) }]),
    { term: t('attempts'), value: String(mail.attempts) },
    ...(mail.lastError === null ? [] : [{ term: t('error'), value: mail.lastError }]),
    { term: t('kind'), value: kindWords(mail.kind, locale) },
    { term: t('language'), value: t(`language.${mail.locale}`) },
  ];
}

function Contents(props: MailPageProps) {
  const { shell, mail, text, keptDays } = props;
  const t = sayOfMails(shell.locale);
  if (mail.masked) {
    return (
      <Notice kind="alert" title={t('masked.title')}>
        <p>{t('masked.text')}</p>
      </Notice>
    );
  }
  if (mail.message === null || text === null) {
    return (
      <Notice title={t('gone.title')}>
        <p>{t('gone.text', { days: keptDays })}</p>
      </Notice>
    );
  }
  return (
    <>
      <Section id="texte" title={t('text')}>
        <Text text={text} {...(mail.locale === shell.locale ? {} : { lang: mail.locale })} />
      </Section>
      <Frame {...props} />
      <Details summary={t('headers')}>
        <pre class="courriel__texte">
          {mail.message.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
        </pre>
      </Details>
    </>
  );
}

function Text({ text, lang }: { readonly text: readonly TextPiece[]; readonly lang?: string }) {
  return (
    <pre class="courriel__texte" lang={lang}>
      {text.map(({ text: words, href }) =>
        href === undefined ? (
          words
        ) : (
          <Link key={href} href={href}>
            {words}
          </Link>
        ),
      )}
    </pre>
  );
}

function Frame({ shell: { locale }, mail }: MailPageProps) {
  const t = sayOfMails(locale);
  return (
    <Section id="html" title={t('html')}>
      <iframe
        class="courriel__cadre"
        sandbox=""
        src={`${SECTIONS.mails}/${mail.id}/html`}
        title={t('html.frame')}
      />
      <p class="aide mt-s">{t('html.note')}</p>
    </Section>
  );
}
