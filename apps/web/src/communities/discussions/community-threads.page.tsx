import { communityPath } from '@forum/communities';
import { CursorPagination, EmptyState, LinkButton, ThreadList, type ThreadListItem } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from '../messages.js';

export interface CommunityThreadsPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly threads: readonly ThreadListItem[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly mayOpen: boolean;
}

/** Everything that is discussed in one community. */
export function CommunityThreadsPage(props: CommunityThreadsPageProps) {
  const { shell, frame, threads, next, beyondFirst, mayOpen } = props;
  const { locale } = shell;
  const t = say(locale);
  const path = communityPath(frame.community, 'discussions');
  const open = mayOpen && (
    <LinkButton href={`/discussions/nouvelle?communaute=${frame.community.slug}`}>
      {t('discussions.open')}
    </LinkButton>
  );
  return (
    <CommunityFrame shell={shell} frame={frame} title={t('section.discussions')}>
      {threads.length === 0 ? (
        <EmptyState id="vide" title={t('discussions.empty')} actions={open}>
          {t('discussions.empty.text')}
        </EmptyState>
      ) : (
        <>
          {open && <p class="grappe mt">{open}</p>}
          <section class="mt" aria-labelledby="liste">
            <h2 class="sr" id="liste">
              {t('list')}
            </h2>
            <ThreadList locale={locale} threads={threads} />
          </section>
        </>
      )}
      <CursorPagination
        locale={locale}
        label={t('pages')}
        {...(next === null ? {} : { next: `${path}?cursor=${encodeURIComponent(next)}` })}
        {...(beyondFirst ? { first: path } : {})}
      />
    </CommunityFrame>
  );
}
