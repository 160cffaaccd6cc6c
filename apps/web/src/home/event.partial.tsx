import { formatDate, type Locale } from '@forum/i18n';
import { DateBlock, Encart, Link } from '@forum/ui';
import { say } from './messages.js';

export interface ShownEvent {
  readonly slug: string;
  readonly title: string;
  /** `2007-02-02` */
  readonly date: string;
  readonly place: string;
  readonly isPast: boolean;
  readonly attendance: {
    readonly count: number;
    readonly about: boolean;
    readonly organisations: number;
  } | null;
}

/** The next event, or the last one while none is announced. */
export function EventBlock({ locale, event }: { readonly locale: Locale; readonly event: ShownEvent }) {
  const t = say(locale);
  const { slug, title, date, place, attendance } = event;
  return (
    <Encart id="evenement" title={t(event.isPast ? 'event.last' : 'event.next')}>
      <DateBlock
        month={formatDate(date, locale, 'month-short', 'UTC')}
        day={Number(date.slice(8))}
        year={Number(date.slice(0, 4))}
      >
        <p>
          <strong>
            <Link href={`/evenements/${slug}`}>{title}</Link>
          </strong>
        </p>
        <p class="meta">{place}</p>
        {attendance !== null && (
          <p class="meta mt-s">{t('event.attendance', { ...attendance, about: String(attendance.about) })}</p>
        )}
      </DateBlock>
    </Encart>
  );
}
