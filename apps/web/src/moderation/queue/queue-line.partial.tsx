import { formatList, formatRelative, type Locale } from '@forum/i18n';
import type { QueueItem } from '@forum/moderation';
import { Link, Tag } from '@forum/ui';
import { sayOfFlags } from '../flags/messages.js';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';
import { sayOfDesk } from './messages.js';

export interface QueueLineProps {
  readonly item: QueueItem;
  readonly reading: Reading;
  readonly locale: Locale;
  readonly viewerId: string;
  /** May be approved with others, in one press. */
  readonly selectable: boolean;
}

/** One case of the queue. */
export function QueueLine(props: QueueLineProps) {
  const { item, reading, locale, selectable } = props;
  const { now, timeZone } = reading;
  const excerpt = shortened(item.excerpt);
  const when = formatRelative(item.decidedAt ?? item.openedAt, locale, { now, timeZone });
  return (
    <li class={selectable ? 'file__choix' : undefined}>
      {selectable && (
        <input type="checkbox" name="items" value={item.id} aria-labelledby={`cas-${item.id}`} />
      )}
      <Link href={item.path}>
        <b id={`cas-${item.id}`} {...spoken(item.excerptLang, locale)}>
          {excerpt}
        </b>
        <span class="meta">{whyHere(item, locale)}</span>
        <span class="meta">
          {item.title !== null && <span {...spoken(item.lang, locale)}>{item.title}</span>}
          {item.community !== null && <span>{item.community.name}</span>}
          {item.authorId !== null && (
            <span>{say(locale)('queue.by', { name: item.author ?? say(locale)('case.gone') })}</span>
          )}
          <span>{when}</span>
        </span>
        <Outcome {...props} />
      </Link>
    </li>
  );
}

function whyHere({ kind, holdReason, flags, reasons }: QueueItem, locale: Locale): string {
  const t = say(locale);
  if (holdReason !== null) return t(`queue.held.${holdReason}`);
  if (kind !== 'flagged-post' && kind !== 'held-post' && kind !== 'suspected-spam')
    return sayOfDesk(locale)(`brought.${kind}`);
  const words = reasons.map((reason) => sayOfFlags(locale)(`reason.${reason}`).toLowerCase());
  return t('queue.flags', { count: flags, reasons: formatList(words, locale) });
}

function Outcome({ item, locale, viewerId }: QueueLineProps) {
  const t = say(locale);
  const { decision, decidedBy } = item;
  if (decision === null) return <Claimed item={item} locale={locale} viewerId={viewerId} />;
  const word =
    decision === 'upheld' || decision === 'lifted'
      ? sayOfDesk(locale)(`decision.${decision}`)
      : t(`queue.${decision}.decision`);
  return (
    <span>
      <Tag>{word}</Tag>{' '}
      {decidedBy !== null && <span class="meta">{t('queue.decided.by', { name: decidedBy })}</span>}
    </span>
  );
}

function Claimed({ item, locale, viewerId }: Pick<QueueLineProps, 'item' | 'locale' | 'viewerId'>) {
  const t = sayOfDesk(locale);
  const mine = item.claimedById === viewerId;
  return (
    <>
      {item.hidden && (
        <span>
          <Tag kind="danger">{say(locale)('queue.hidden')}</Tag>
        </span>
      )}
      {item.claimedById !== null && (
        <span>
          <Tag>{mine ? t('claimed.mine') : t('claimed.by', { name: item.claimedBy ?? '—' })}</Tag>
        </span>
      )}
    </>
  );
}

/** Words of another language than the page's say so. */
function spoken(lang: string | null, locale: Locale): { lang?: string } {
  return lang === null || lang === locale ? {} : { lang };
}

const EXCERPT = 140;

function shortened(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed()}…` : text;
}
