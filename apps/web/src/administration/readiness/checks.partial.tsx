import { formatDate, type Locale } from '@forum/i18n';
import type { Mark, Marked, ReadinessReport } from '@forum/moderation';
import { Button, type Check, Form, LinkButton, Tag } from '@forum/ui';
import { sayOfReadiness } from './messages.js';

export interface CheckReading {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly csrf: string | undefined;
}

type Said = Omit<Check, 'tag'>;

/** The checklist in the order of the work, ending with the first discussion published and the first mail delivered. */
export function checksOf(report: ReadinessReport, reading: CheckReading): Check[] {
  const said = [
    content(report, reading),
    address(report, reading),
    mail(report, reading),
    postal(report, reading),
    officer(report, reading),
    guardians(report, reading),
    terms(report, reading),
    backup(report, reading),
    discussion(report, reading),
    delivered(report, reading),
  ];
  const t = sayOfReadiness(reading.locale);
  return said.map((check) => ({
    ...check,
    tag: check.done ? <Tag kind="success">{t('done')}</Tag> : <Tag kind="alert">{t('to-do')}</Tag>,
  }));
}

function link(href: string, text: string) {
  return (
    <LinkButton kind="second" small href={href}>
      {text}
    </LinkButton>
  );
}

function content({ content: { themes, leads } }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const done = themes > 0;
  const meta = done ? (
    t('content.done', { themes, leads })
  ) : (
    <>
      {t('content.to-do')} <code>npm run forum -- seed</code>
    </>
  );
  return {
    key: 'content',
    done,
    title: t('content'),
    meta,
    action: link('/administration/contenu', t('content.action')),
  };
}

function address({ https, baseUrl: url }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  return {
    key: 'address',
    done: https,
    title: t('address'),
    meta: t(https ? 'address.done' : 'address.to-do', { url }),
  };
}

function mail({ smtp, mailsStuck }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const stuck = smtp && mailsStuck > 0 ? ` ${t('mail.stuck', { count: mailsStuck })}` : '';
  return {
    key: 'mail',
    done: smtp,
    title: t('mail'),
    meta: `${t(smtp ? 'mail.done' : 'mail.to-do')}${stuck}`,
    action: link('/administration/courriels', t('mail.action')),
  };
}

function postal({ postalAddress }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const said = { key: 'postal', title: t('postal') };
  if (postalAddress !== null) return { ...said, done: true, meta: postalAddress };
  return {
    ...said,
    done: false,
    meta: t('postal.to-do'),
    action: link('/administration/reseau', t('postal.action')),
  };
}

function officer({ officer: named }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const said = { key: 'officer', title: t('officer') };
  if (named !== null)
    return { ...said, done: true, meta: t('officer.done', { title: named[locale], contact: named.contact }) };
  return {
    ...said,
    done: false,
    meta: t('officer.to-do'),
    action: link('/administration/reseau', t('officer.action')),
  };
}

function guardians({ guardians: count }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const said = { key: 'guardians', title: t('guardians') };
  if (count > 1) return { ...said, done: true, meta: t('guardians.done', { count }) };
  const action = link('/administration/personnes', t('guardians.action'));
  return { ...said, done: false, meta: t('guardians.to-do'), action };
}

function terms({ marks }: ReadinessReport, reading: CheckReading): Said {
  const t = sayOfReadiness(reading.locale);
  const marked = marks['terms-read'];
  const said = { key: 'terms', title: t('terms') };
  if (marked !== null) return { ...said, done: true, meta: markedWords(marked, reading) };
  const action = (
    <MarkForm mark="terms-read" {...reading}>
      {link('/conditions', t('terms.read'))} {link('/confidentialite', t('privacy.read'))}
    </MarkForm>
  );
  return { ...said, done: false, meta: t('terms.to-do'), action };
}

function backup({ marks }: ReadinessReport, reading: CheckReading): Said {
  const t = sayOfReadiness(reading.locale);
  const marked = marks['backup-restored'];
  const said = { key: 'backup', title: t('backup') };
  if (marked !== null) return { ...said, done: true, meta: markedWords(marked, reading) };
  return {
    ...said,
    done: false,
    meta: t('backup.to-do'),
    action: <MarkForm mark="backup-restored" {...reading} />,
  };
}

function discussion({ discussion: first }: ReadinessReport, { locale }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const said = { key: 'discussion', title: t('discussion') };
  if (first !== null) {
    const action = link(`/discussions/${first.id}/${first.slug}`, t('discussion.read'));
    return { ...said, done: true, meta: first.title, action };
  }
  const action = link('/discussions/nouvelle', t('discussion.action'));
  return { ...said, done: false, meta: t('discussion.to-do'), action };
}

function delivered({ deliveredAt }: ReadinessReport, { locale, timeZone }: CheckReading): Said {
  const t = sayOfReadiness(locale);
  const said = { key: 'delivered', title: t('delivered') };
  if (deliveredAt !== null)
    return {
      ...said,
      done: true,
      meta: t('delivered.done', { when: formatDate(deliveredAt, locale, 'long', timeZone) }),
    };
  const action = link('/administration/courriels', t('delivered.action'));
  return { ...said, done: false, meta: t('delivered.to-do'), action };
}

function markedWords({ by, at }: Marked, { locale, timeZone }: CheckReading): string {
  const t = sayOfReadiness(locale);
  const when = formatDate(at, locale, 'long', timeZone);
  return by === null ? t('marked.nobody', { when }) : t('marked', { name: by, when });
}

/** What only a person knows: they say so, and it is in the log. */
function MarkForm({
  mark,
  locale,
  csrf,
  children,
}: CheckReading & { readonly mark: Mark; readonly children?: Check['action'] }) {
  return (
    <Form action="/administration" csrf={csrf} hidden={{ fait: mark }}>
      <p class="grappe">
        {children}
        <Button kind="second" small>
          {sayOfReadiness(locale)('mark')}
        </Button>
      </p>
    </Form>
  );
}
