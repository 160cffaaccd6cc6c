import { canPost, type Post } from '@forum/discussion';
import { formatMoment, formatRelative } from '@forum/i18n';
import { type Actor, isModerator } from '@forum/identity';
import { LinkButton, Menu, MenuLink, Message, MessageFoot, messageActions, Notice, Tag } from '@forum/ui';
import { type Showing, shownAuthor } from '../authors.js';
import { say as sayBookmark } from '../bookmarks/messages.js';
import { say } from '../messages.js';
import { type ShowingReactions, shownReactions } from '../reactions/reactions.partial.js';

export interface ShowingPosts extends Showing, ShowingReactions {
  readonly now: Date;
  readonly timeZone: string;
  /** Absolute, for sharing. */
  readonly url: string;
  readonly canReply: boolean;
}

/** One message of a thread, with what this reader may do to it. The buttons come from the same policy as the endpoints. */
export function PostMessage({ post, showing }: { post: Post; showing: ShowingPosts }) {
  const { locale, now, timeZone } = showing;
  const t = say(locale);
  const author = shownAuthor(post.author, showing);
  const at = post.publishedAt ?? post.createdAt;
  return (
    <Message
      locale={locale}
      number={post.number}
      author={author}
      {...(post.organisation === null
        ? {}
        : { behalf: t('post.behalf', { organisation: post.organisation }) })}
      published={{ at, text: formatMoment(at, locale, { now, timeZone }) }}
      {...edited(post, showing)}
      meta={<PostMeta post={post} showing={showing} />}
      {...words(post, showing)}
      menu={post.html === null ? undefined : <PostMenu post={post} name={author.name} showing={showing} />}
      foot={post.html === null ? undefined : <PostFoot post={post} showing={showing} />}
    >
      {post.html === null ? (
        <Placeholder post={post} locale={locale} />
      ) : (
        <HiddenNotice post={post} locale={locale} />
      )}
    </Message>
  );
}

function words(post: Post, { locale }: ShowingPosts) {
  if (post.html === null) return {};
  return post.lang === locale ? { html: post.html } : { html: post.html, lang: post.lang };
}

function edited(post: Post, { locale, now, timeZone, path }: ShowingPosts) {
  if (post.editedAt === null || post.html === null) return {};
  const when = formatRelative(post.editedAt, locale, { now, timeZone });
  const href = `${path.split('/').slice(0, 3).join('/')}/messages/${post.id}/historique`;
  return { edited: { text: say(locale)('post.edited', { when }), href } };
}

function PostMeta({ post, showing: { locale, path } }: { post: Post; showing: ShowingPosts }) {
  const t = say(locale);
  return (
    <>
      {post.number === 1 && <span>{t('post.opened')}</span>}
      {post.replyToNumber !== null && post.replyToNumber > 1 && (
        <a href={`${path}?message=${post.replyToNumber}#message-${post.replyToNumber}`}>
          {t('post.answers', { number: post.replyToNumber })}
        </a>
      )}
      {post.via === 'mail' && <span>{t('post.via-mail')}</span>}
      {post.state === 'held' && <Tag kind="alert">{t('state.post-held')}</Tag>}
      {post.state === 'hidden' && post.html !== null && <Tag kind="alert">{t('state.post-hidden')}</Tag>}
    </>
  );
}

function Placeholder({ post, locale }: { post: Post; locale: ShowingPosts['locale'] }) {
  const t = say(locale);
  return <p class="meta">{t(post.state === 'removed' ? 'post.removed' : 'post.hidden')}</p>;
}

function HiddenNotice({ post, locale }: { post: Post; locale: ShowingPosts['locale'] }) {
  if (post.state !== 'hidden') return null;
  return (
    <Notice kind="alert">
      <p>{say(locale)('post.hidden.own')}</p>
    </Notice>
  );
}

function PostMenu({ post, name, showing }: { post: Post; name: string; showing: ShowingPosts }) {
  const { locale, path, url, canReply } = showing;
  const t = say(locale);
  const place = `${path}?message=${post.number}`;
  const share = `mailto:?body=${encodeURIComponent(`${url}?message=${post.number}#message-${post.number}`)}`;
  return (
    <Menu label={messageActions(locale, post.number, name)}>
      {canReply && (
        <MenuLink href={`${place}&citer=${post.number}#repondre`} icon="quote">
          {t('menu.quote')}
        </MenuLink>
      )}
      <MenuLink href={`${place}#message-${post.number}`} icon="link">
        {t('menu.link')}
      </MenuLink>
      <MenuLink href={share} icon="mail">
        {t('menu.mail')}
      </MenuLink>
      {showing.actor.accountId !== null && post.html !== null && (
        <MenuLink href={`/compte/signets/nouveau?message=${post.id}`} icon="check">
          {sayBookmark(locale)('menu')}
        </MenuLink>
      )}
      <OwnAndDuty post={post} showing={showing} />
    </Menu>
  );
}

/** What the policy lets this reader do to the message: their own, a report, a moderator's duty. */
function OwnAndDuty({ post, showing: { locale, path, actor } }: { post: Post; showing: ShowingPosts }) {
  const t = say(locale);
  const own = `${path.split('/').slice(0, 3).join('/')}/messages/${post.id}`;
  const may = { state: post.state, authorId: post.author.id };
  return (
    <>
      {canPost(actor, 'edit', may) && (
        <MenuLink href={`${own}/modifier`} icon="pencil">
          {t('menu.edit')}
        </MenuLink>
      )}
      {canPost(actor, 'remove', may) && (
        <MenuLink href={`${own}/retrait`} icon="close">
          {t('menu.remove')}
        </MenuLink>
      )}
      {canPost(actor, 'flag', may) && (
        <MenuLink href={`${own}/signalement`} icon="flag">
          {t('menu.flag')}
        </MenuLink>
      )}
      {moderable(actor, post) && (
        <MenuLink href={`${own}/moderation`} icon="alert">
          {t('menu.hide')}
        </MenuLink>
      )}
    </>
  );
}

function moderable(actor: Actor, { state, author }: Post): boolean {
  const may = { state, authorId: author.id };
  if (state === 'held') return isModerator(actor) && !actor.suspended;
  return canPost(actor, 'hide', may) || canPost(actor, 'restore', may);
}

function PostFoot({ post, showing }: { post: Post; showing: ShowingPosts }) {
  const { locale, path, canReply } = showing;
  const t = say(locale);
  const reactions = shownReactions(post, showing);
  if (!canReply && reactions === null) return null;
  return (
    <MessageFoot {...(reactions === null ? {} : { label: t('reaction.group', { number: post.number }) })}>
      {reactions}
      {canReply && (
        <LinkButton
          kind="link"
          small
          href={`${path}?message=${post.number}&repondre=${post.number}#repondre`}
        >
          {t('thread.reply')}
          <span class="sr"> {t('reply.to', { number: post.number })}</span>
        </LinkButton>
      )}
    </MessageFoot>
  );
}
