import type { Locale } from '@forum/i18n';
import {
  ITEM_KINDS,
  type ItemState,
  type QueueItem,
  type QueueQuery,
  type SuspendedPerson,
} from '@forum/moderation';
import {
  Breadcrumbs,
  Button,
  CursorPagination,
  EmptyState,
  Encart,
  Form,
  Layout,
  Link,
  LinkList,
  PageTitle,
  Rails,
  Tabs,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { lastDay } from '../measures/measure-list.partial.js';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';
import { sayOfRegister } from '../register/messages.js';
import { sayOfTerms } from '../terms/messages.js';
import { Undo } from './item-claim.partial.js';
import { KIND_WORDS } from './kinds.js';
import { sayOfDesk } from './messages.js';
import { QueueLine } from './queue-line.partial.js';

type QueueFilter = Pick<QueueQuery, 'state' | 'kind' | 'community' | 'mine'>;

export interface QueuePageProps extends Framed, Reading {
  readonly filter: QueueFilter;
  readonly items: readonly QueueItem[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly waiting: number;
  readonly hours: { readonly alert: number; readonly review: number };
  readonly minutes: { readonly claim: number; readonly undo: number };
  /** What this reader has just decided. */
  readonly decided: QueueItem | null;
  readonly viewerId: string;
  readonly refusesBrief: boolean;
  /** Null for those who moderate a community alone. */
  readonly suspended: readonly SuspendedPerson[] | null;
}

/** What waits for a decision: the oldest first. */
export function QueuePage(props: QueuePageProps) {
  const { shell, filter, items, waiting, hours, decided } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <Layout shell={shell} title={t('queue.title')} current="moderation" robots="noindex">
      <Breadcrumbs locale={locale} crumbs={[{ text: t('queue.title') }]} />
      <PageTitle title={t('queue.title')} lead={t('queue.lead', { count: waiting, hours: hours.alert })} />
      {decided !== null && (
        <Undo {...props} locale={locale} csrf={shell.csrf} item={decided} next={items[0]?.path} />
      )}
      <Tabs
        label={t('queue.sections')}
        items={(['open', 'decided'] as const).map((state) => ({
          href: pathOf({ ...filter, state }),
          text: t(`queue.${state}`),
          current: filter.state === state,
        }))}
      />
      <Filters {...props} />
      <Rails asideLabel={t('queue.around')} aside={<Suspended {...props} />}>
        {items.length === 0 ? <Empty locale={locale} state={filter.state} /> : <Items {...props} />}
      </Rails>
    </Layout>
  );
}

/** The address of the queue, narrowed. */
function pathOf({ state, kind, community, mine }: QueueFilter, cursor?: string): string {
  const query = new URLSearchParams({
    ...(state === 'decided' ? { etat: 'decides' } : {}),
    ...(kind === undefined ? {} : { genre: KIND_WORDS[kind] }),
    ...(community === undefined ? {} : { communaute: community }),
    ...(mine === true ? { miens: '1' } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  }).toString();
  return query === '' ? '/moderation' : `/moderation?${query}`;
}

function Filters({ shell: { locale }, filter }: QueuePageProps) {
  const t = sayOfDesk(locale);
  const link = (narrowed: QueueFilter, text: string, current: boolean) => (
    <Link href={pathOf(narrowed)} {...(current ? { 'aria-current': 'true' as const } : {})}>
      {text}
    </Link>
  );
  return (
    <nav class="filtres" aria-label={t('filter.kind')}>
      {link({ state: filter.state }, t('filter.all'), filter.kind === undefined && filter.mine !== true)}
      {link({ ...filter, mine: filter.mine !== true }, t('filter.mine'), filter.mine === true)}
      {ITEM_KINDS.map((kind) => link({ ...filter, kind }, t(`kind.${kind}`), filter.kind === kind))}
    </nav>
  );
}

function Items(props: QueuePageProps) {
  const { shell, filter, items, next, beyondFirst, hours } = props;
  const { locale, csrf } = shell;
  const t = say(locale);
  const list = (
    <ol class="file">
      {items.map((item) => (
        <QueueLine
          key={item.id}
          item={item}
          reading={props}
          locale={locale}
          viewerId={props.viewerId}
          selectable={filter.state === 'open' && item.postId !== null}
        />
      ))}
    </ol>
  );
  return (
    <div class="mt">
      {filter.state === 'decided' ? (
        <nav aria-label={t('queue.list.decided')}>{list}</nav>
      ) : (
        <Form action="/moderation/lot" csrf={csrf}>
          <nav aria-label={t('queue.list.open')}>{list}</nav>
          <Bulk locale={locale} />
        </Form>
      )}
      <CursorPagination
        locale={locale}
        label={t('queue.more')}
        {...(next === null ? {} : { next: pathOf(filter, next) })}
        {...(beyondFirst ? { first: pathOf(filter) } : {})}
      />
      <p class="aide mt">{t('queue.rule', { hours: hours.review })}</p>
    </div>
  );
}

function Bulk({ locale }: { locale: Locale }) {
  const t = sayOfDesk(locale);
  return (
    <section class="mt" aria-labelledby="lot">
      <h2 id="lot" class="sr">
        {t('select.title')}
      </h2>
      <p class="aide">{t('select.text')}</p>
      <p class="mt-s">
        <Button kind="second">{t('select.submit')}</Button>
      </p>
    </section>
  );
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

function Suspended({ shell: { locale, csrf }, suspended, refusesBrief, timeZone }: QueuePageProps) {
  if (suspended === null) return null;
  return (
    <>
      <Encart id="outils" title={sayOfDesk(locale)('tools')}>
        <LinkList>
          <li>
            <Link href="/moderation/blocages">{sayOfTerms(locale)('title')}</Link>
          </li>
          <li>
            <Link href="/a-propos/registre">{sayOfRegister(locale)('title')}</Link>
          </li>
        </LinkList>
        <Form action="/moderation/point" csrf={csrf} class="mt-s">
          <Button kind="link" small name="point" value={refusesBrief ? 'oui' : 'non'}>
            {sayOfDesk(locale)(refusesBrief ? 'brief.want' : 'brief.refuse')}
          </Button>
        </Form>
      </Encart>
      <SuspendedPeople locale={locale} suspended={suspended} timeZone={timeZone} />
    </>
  );
}

function SuspendedPeople({
  locale,
  suspended,
  timeZone,
}: {
  locale: Locale;
  suspended: readonly SuspendedPerson[];
  timeZone: string;
}) {
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
