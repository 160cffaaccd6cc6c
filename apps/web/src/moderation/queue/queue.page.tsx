import { formatList, formatRelative, type Locale } from '@forum/i18n';
import type { ItemState, QueueItem, SuspendedPerson } from '@forum/moderation';
import {
  Breadcrumbs,
  CursorPagination,
  EmptyState,
  Encart,
  Layout,
  Link,
  LinkList,
  PageTitle,
  Rails,
  Tabs,
  Tag,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayOfFlags } from '../flags/messages.js';
import { lastDay } from '../measures/measure-list.partial.js';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';

export interface QueuePageProps extends Framed, Reading {
  readonly state: ItemState;
  readonly items: readonly QueueItem[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly waiting: number;
  readonly hours: { readonly alert: number; readonly review: number };
  readonly suspended: readonly SuspendedPerson[];
}

const PATHS: Readonly<Record<ItemState, string>> = {
  open: '/moderation',
  decided: '/moderation?etat=decides',
};

/** What waits for a decision: the oldest first. */
export function QueuePage(props: QueuePageProps) {
  const { shell, state, items, waiting, hours } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <Layout shell={shell} title={t('queue.title')} current="moderation" robots="noindex">
      <Breadcrumbs locale={locale} crumbs={[{ text: t('queue.title') }]} />
      <PageTitle title={t('queue.title')} lead={t('queue.lead', { count: waiting, hours: hours.alert })} />
      <Tabs
        label={t('queue.sections')}
        items={[
          { href: PATHS.open, text: t('queue.open'), current: state === 'open' },
          { href: PATHS.decided, text: t('queue.decided'), current: state === 'decided' },
        ]}
      />
      <Rails asideLabel={t('queue.around')} aside={<Suspended {...props} />}>
        {items.length === 0 ? <Empty locale={locale} state={state} /> : <Items {...props} />}
      </Rails>
    </Layout>
  );
}

function Items(props: QueuePageProps) {
  const { shell, state, items, next, beyondFirst, hours } = props;
  const { locale } = shell;
  const t = say(locale);
  const more = (cursor: string) =>
    `${PATHS[state]}${state === 'open' ? '?' : '&'}cursor=${encodeURIComponent(cursor)}`;
  return (
    <div>
      <nav aria-label={t(`queue.list.${state}`)}>
        <ol class="file">
          {items.map((item) => (
            <li key={item.id}>
              <Item item={item} reading={props} locale={locale} />
            </li>
          ))}
        </ol>
      </nav>
      <CursorPagination
        locale={locale}
        label={t('queue.more')}
        {...(next === null ? {} : { next: more(next) })}
        {...(beyondFirst ? { first: PATHS[state] } : {})}
      />
      <p class="aide mt">{t('queue.rule', { hours: hours.review })}</p>
    </div>
  );
}

function Item({ item, reading, locale }: { item: QueueItem; reading: Reading; locale: Locale }) {
  const t = say(locale);
  const { now, timeZone } = reading;
  const reasons = item.reasons.map((reason) => sayOfFlags(locale)(`reason.${reason}`).toLowerCase());
  const when = formatRelative(item.decidedAt ?? item.openedAt, locale, { now, timeZone });
  return (
    <Link href={`/discussions/${item.threadId}/messages/${item.postId}/moderation`}>
      <b {...spoken(item.excerptLang, locale)}>{shortened(item.excerpt)}</b>
      <span class="meta">
        {item.holdReason === null
          ? t('queue.flags', { count: item.flags, reasons: formatList(reasons, locale) })
          : t(`queue.held.${item.holdReason}`)}
      </span>
      <span class="meta">
        <span {...spoken(item.lang, locale)}>{item.title}</span>
        <span>{t('queue.by', { name: item.author ?? t('case.gone') })}</span>
        <span>{when}</span>
      </span>
      <Outcome item={item} locale={locale} />
    </Link>
  );
}

function Outcome({ item, locale }: { item: QueueItem; locale: Locale }) {
  const t = say(locale);
  if (item.decision === null)
    return item.hidden ? (
      <span>
        <Tag kind="danger">{t('queue.hidden')}</Tag>
      </span>
    ) : null;
  return (
    <span>
      <Tag>{t(`queue.${item.decision}.decision`)}</Tag>{' '}
      {item.decidedBy !== null && <span class="meta">{t('queue.decided.by', { name: item.decidedBy })}</span>}
    </span>
  );
}

/** Words of another language than the page's say so. */
function spoken(lang: string, locale: Locale): { lang?: string } {
  return lang === locale ? {} : { lang };
}

const EXCERPT = 140;

function shortened(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed()}…` : text;
}

function Empty({ locale, state }: { locale: Locale; state: ItemState }) {
  const t = say(locale);
  const key = state === 'open' ? 'queue.empty' : 'queue.empty.decided';
  return (
    <EmptyState id="vide" title={t(key)}>
      {t(`${key}.text`)}
    </EmptyState>
  );
}

function Suspended({ shell: { locale }, suspended, timeZone }: QueuePageProps) {
  const t = say(locale);
  return (
    <Encart id="suspensions" title={t('queue.suspended')}>
      {suspended.length === 0 ? (
        <p class="meta">{t('queue.suspended.none')}</p>
      ) : (
        <LinkList>
          {suspended.map(({ accountId, name, until }) => (
            <li key={accountId}>
              <Link href={`/moderation/personnes/${accountId}`}>{name ?? t('case.gone')}</Link>
              <br />
              <span class="meta">
                {until === null
                  ? t('queue.suspended.endless')
                  : t('queue.suspended.until', { when: lastDay(until, locale, timeZone) })}
              </span>
            </li>
          ))}
        </LinkList>
      )}
    </Encart>
  );
}
