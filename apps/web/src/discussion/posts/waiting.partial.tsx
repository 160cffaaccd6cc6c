import { formatMoment, type Locale } from '@forum/i18n';
import type { WaitingPost } from '@forum/moderation';
import { Notice } from '@forum/ui';
import type { ShowingPosts } from './post-message.partial.js';
import { sayOfWaiting } from './waiting.messages.js';

/** Tells the author of a message that waits why, behind how many, and how long it takes. */
export function WaitingNotices({
  waiting,
  showing,
}: {
  readonly waiting: readonly WaitingPost[];
  readonly showing: Pick<ShowingPosts, 'locale' | 'now' | 'timeZone'>;
}) {
  return (
    <>
      {waiting.map((post) => (
        <WaitingNotice key={post.postId} post={post} {...showing} />
      ))}
    </>
  );
}

type Reading = { readonly locale: Locale; readonly now: Date; readonly timeZone: string };

function WaitingNotice({ post, locale, now, timeZone }: Reading & { readonly post: WaitingPost }) {
  const t = sayOfWaiting(locale);
  const { number, reason, place, waiting, since, medianMinutes } = post;
  const when = formatMoment(since, locale, { now, timeZone });
  return (
    <Notice title={t(number === 1 ? 'held.title.thread' : 'held.title.post', { number })}>
      <p>{t(`held.reason.${reason}`)}</p>
      <p>
        {t('held.place', { place, waiting, when })} {medianMinutes !== null && wait(medianMinutes, locale)}
      </p>
    </Notice>
  );
}

function wait(minutes: number, locale: Locale): string {
  const t = sayOfWaiting(locale);
  return minutes < 90
    ? t('held.median.minutes', { minutes })
    : t('held.median.hours', { hours: Math.round(minutes / 60) });
}
