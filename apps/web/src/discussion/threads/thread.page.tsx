import type { Curation, Post, Thread } from '@forum/discussion';
import { formatDate } from '@forum/i18n';
import type { WaitingPost } from '@forum/moderation';
import {
  Breadcrumbs,
  Encart,
  Layout,
  LeadCode,
  LeadState,
  type LeadStateName,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Pagination,
  Rails,
  Seam,
  Time,
} from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { shownAuthor } from '../authors.js';
import { say as sayBookmark } from '../bookmarks/messages.js';
import { CurationNote, notesOfPage } from '../curation/curation-notes.js';
import { say as sayCuration } from '../curation/messages.js';
import { feedLink } from '../feeds/feed-link.js';
import { say } from '../messages.js';
import { IgnoredPost } from '../posts/ignored-post.partial.js';
import { remembered } from '../posts/message-memory.js';
import type { ShowingPosts } from '../posts/post-message.partial.js';
import { ReplySection, type ReplySectionProps } from '../posts/reply-section.partial.js';
import { WaitingNotices } from '../posts/waiting.partial.js';
import { ReactionsForm } from '../reactions/reactions.partial.js';

export interface ThreadPageProps extends Framed {
  readonly thread: Thread;
  readonly posts: readonly Post[];
  readonly page: number;
  readonly pages: number;
  /** The numbers that this page holds. */
  readonly range: { readonly first: number; readonly last: number };
  /** The reader's last read number before this page, and how many unread messages by others follow on it. */
  readonly read: { readonly number: number; readonly unread: number };
  readonly place: {
    readonly theme: { readonly number: number; readonly title: string };
    readonly leads: ReadonlyArray<{ code: string; theme: number; title: string; state: LeadStateName }>;
  };
  readonly showing: ShowingPosts;
  readonly reply: Omit<ReplySectionProps, 'thread' | 'locale'>;
  /** The reader's own messages that wait for a moderator; a moderator sees them all. */
  /** Whom this reader would rather not read. */
  readonly ignored: ReadonlySet<string>;
  readonly waiting: readonly WaitingPost[];
  readonly mayEdit: boolean;
  /** What others write meanwhile is said in a bar, to readers whose browser runs the page's script. */
  readonly live: boolean;
  readonly mayCurate: boolean;
  /** Decisions about it, told among its messages. */
  readonly notes: readonly Curation[];
  /** Forms beside the text: how to follow, moderation. */
  readonly aside?: ComponentChildren;
  /** Above the messages: the synthesis. */
  readonly above?: ComponentChildren;
}

/** One discussion: where it stands, what was said from the seam on, and a place to answer. */
export function ThreadPage(props: ThreadPageProps) {
  const { shell, thread, page, pages, showing } = props;
  const { locale } = shell;
  const t = say(locale);
  const title = page > 1 ? `${thread.title} (${page}/${pages})` : thread.title;
  return (
    <Layout
      shell={shell}
      title={title}
      theme={thread.theme}
      current="threads"
      canonical={page > 1 ? `${showing.url}?page=${page}` : showing.url}
      {...(thread.hidden || thread.held
        ? { robots: 'noindex' }
        : { feeds: [feedLink(`/discussions/${thread.id}`, thread.title, locale)] })}
    >
      <Crumbs {...props} />
      <ThreadTitle {...props} />
      <StateNotice thread={thread} locale={locale} />
      <WaitingNotices waiting={props.waiting} showing={showing} />
      <Rails asideLabel={t('thread.around')} aside={<Around {...props} />}>
        <Talk {...props} />
        {props.live && <LiveBar thread={thread} />}
        <ReactionsForm path={showing.path} csrf={props.shell.csrf} />
        <ReplySection thread={thread} locale={locale} {...props.reply} />
      </Rails>
    </Layout>
  );
}

/** What it came to, where to go on, and one page of messages. */
function Talk(props: ThreadPageProps) {
  const { shell, page, pages, showing } = props;
  const { locale } = shell;
  return (
    <div>
      {props.above}
      <Actions {...props} />
      <div class="mt">
        <Posts {...props} />
      </div>
      <Pagination
        locale={locale}
        label={say(locale)('thread.pages')}
        page={page}
        pages={pages}
        href={(number) => `${showing.path}?page=${number}`}
      />
    </div>
  );
}

/** Empty until there is news: said politely, moving nothing. */
function LiveBar({ thread }: Pick<ThreadPageProps, 'thread'>) {
  const source = `/discussions/${thread.id}/direct?apres=${thread.lastNumber}`;
  return <div class="direct non-imprime" id="direct" role="status" data-source={source} />;
}

function Crumbs({ shell: { locale }, place, thread: { community } }: ThreadPageProps) {
  const t = say(locale);
  return (
    <Breadcrumbs
      locale={locale}
      crumbs={[
        { text: t('thread.theme', { ...place.theme }), href: `/themes/${place.theme.number}` },
        ...place.leads
          .slice(0, 1)
          .map(({ code }) => ({ text: t('thread.lead', { code }), href: `/pistes/${code}` })),
        ...(community === null ? [] : [{ text: community.name, href: `/communautes/${community.slug}` }]),
      ]}
    />
  );
}

function ThreadTitle({ shell: { locale }, thread, place, showing }: ThreadPageProps) {
  const t = say(locale);
  return (
    <PageTitle
      title={thread.title}
      {...(thread.lang === locale ? {} : { lang: thread.lang })}
      {...(place.leads.length === 0
        ? {}
        : {
            over: place.leads.map(({ code, theme, title, state }) => (
              <>
                <LeadCode locale={locale} code={code} theme={theme} href={`/pistes/${code}`} />
                <Link href={`/pistes/${code}`}>{title}</Link>
                <LeadState locale={locale} state={state} />
              </>
            )),
          })}
      meta={
        <>
          <span>{t('thread.opened-by', { name: shownAuthor(thread.author, showing).name })}</span>
          <span>
            <Time at={thread.createdAt}>
              {formatDate(thread.createdAt, locale, 'long', showing.timeZone)}
            </Time>
          </span>
          <span>{t('thread.replies', { count: Math.max(0, thread.posts - 1) })}</span>
        </>
      }
    />
  );
}

function StateNotice({ thread, locale }: { thread: Thread; locale: ShowingPosts['locale'] }) {
  const t = say(locale);
  if (thread.hidden) {
    return (
      <Notice kind="alert" title={t('thread.hidden')}>
        <p>{t('thread.hidden.text')}</p>
      </Notice>
    );
  }
  if (thread.state === 'open') return null;
  return (
    <Notice title={t('thread.closed')}>
      <p>{t('thread.closed.text')}</p>
    </Notice>
  );
}

function Actions({ shell: { locale }, thread, read, showing, mayEdit, mayCurate }: ThreadPageProps) {
  const t = say(locale);
  const resumes = read.number > 0 && read.number < thread.lastNumber;
  const next = `${showing.path}?message=${read.number + 1}&reprise=1#lecture`;
  return (
    <p class="grappe non-imprime">
      {resumes && <LinkButton href={next}>{t('thread.resume')}</LinkButton>}
      {showing.canReply && (
        <LinkButton href="#repondre" kind={resumes ? 'second' : 'primary'}>
          {t('thread.reply')}
        </LinkButton>
      )}
      {showing.actor.accountId !== null && (
        <LinkButton href={`/compte/signets/nouveau?discussion=${thread.id}`} kind="link">
          {sayBookmark(locale)('menu')}
        </LinkButton>
      )}
      {mayEdit && (
        <LinkButton href={`/discussions/${thread.id}/modifier`} kind="link">
          {t('thread.edit')}
        </LinkButton>
      )}
      {mayCurate && (
        <LinkButton href={`/discussions/${thread.id}/organiser`} kind="link">
          {sayCuration(locale)('link')}
        </LinkButton>
      )}
    </p>
  );
}

function Posts(props: ThreadPageProps) {
  const { shell, thread, posts, range, read, showing, ignored } = props;
  const { locale, timeZone } = showing;
  const t = say(shell.locale);
  const seamAt =
    read.unread > 0 && read.number > 0 ? posts.find((post) => post.number > read.number)?.number : undefined;
  const notes = notesOfPage(props.notes, { posts, range });
  const told = { locale, timeZone, threadId: thread.id };
  return (
    <>
      {notes.before.map((note) => (
        <CurationNote key={note.id} note={note} showing={told} />
      ))}
      {posts.map((post, index) => (
        <>
          {post.number === seamAt && <Seam>{t('post.new', { count: read.unread })}</Seam>}
          {ignored.has(post.author.id) ? (
            <IgnoredPost post={post} showing={showing} />
          ) : (
            remembered(post, showing)
          )}
          {notes.after(index).map((note) => (
            <CurationNote key={note.id} note={note} showing={told} />
          ))}
        </>
      ))}
    </>
  );
}

function Around({ shell: { locale }, place, posts, showing, aside }: ThreadPageProps) {
  const t = say(locale);
  const people = new Map(posts.map((post) => [post.author.id, shownAuthor(post.author, showing)]));
  return (
    <>
      {aside}
      <Encart id="participants" title={t('thread.people')}>
        <ul class="liens sans-puce">
          {[...people].map(([id, { name, href, sector }]) => (
            <li key={id}>
              {href === undefined ? name : <Link href={href}>{name}</Link>}
              {sector !== undefined && (
                <>
                  <br />
                  <span class="meta">{sector}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </Encart>
      <Encart id="a-lire" title={t('thread.related')}>
        <ul class="liens sans-puce">
          <li>
            <Link href={`/themes/${place.theme.number}`}>{t('thread.theme', { ...place.theme })}</Link>
          </li>
          {place.leads.map(({ code, title }) => (
            <li key={code}>
              <Link href={`/pistes/${code}`}>{title}</Link>
              <br />
              <span class="meta">{t('thread.lead', { code })}</span>
            </li>
          ))}
        </ul>
      </Encart>
    </>
  );
}
