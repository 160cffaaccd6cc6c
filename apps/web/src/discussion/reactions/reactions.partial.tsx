import { canPost, type Post, REACTION_KINDS } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import type { Actor } from '@forum/identity';
import { Form, Reaction } from '@forum/ui';
import type { JSX } from 'preact';
import { say } from '../messages.js';

const FORM = 'reactions';

export interface ShowingReactions {
  readonly locale: Locale;
  readonly actor: Actor;
  /** The thread's path; a message's address is a place on it. */
  readonly path: string;
}

/**
 * One form for all the reactions of a page: it alone holds the reader's token, so that the messages, whose buttons
 * say by themselves where they send it, stay the same for every reader and can be remembered.
 */
export function ReactionsForm({ path, csrf }: { path: string; csrf?: string | undefined }) {
  if (csrf === undefined) return null;
  return (
    <Form id={FORM} action={path} csrf={csrf}>
      {null}
    </Form>
  );
}

/** Buttons for those who may react, the words said for the others; null when there is nothing to show. */
export function shownReactions(post: Post, showing: ShowingReactions): JSX.Element | null {
  if (canPost(showing.actor, 'react', { state: post.state, authorId: post.author.id })) {
    return <Buttons post={post} showing={showing} />;
  }
  return REACTION_KINDS.some((kind) => post.reactions[kind] > 0) ? (
    <Words post={post} showing={showing} />
  ) : null;
}

interface ReactionsProps {
  readonly post: Post;
  readonly showing: ShowingReactions;
}

function Buttons({ post, showing: { locale, path } }: ReactionsProps) {
  const t = say(locale);
  const action = `${path.split('/').slice(0, 3).join('/')}/messages/${post.id}/reactions`;
  return (
    <>
      {REACTION_KINDS.map((kind) => (
        <Reaction
          key={kind}
          form={FORM}
          action={action}
          value={kind}
          pressed={post.ownReactions.includes(kind)}
          count={post.reactions[kind]}
          unit={t('reaction.people', { count: post.reactions[kind] })}
        >
          {t(`reaction.${kind}`)}
        </Reaction>
      ))}
    </>
  );
}

function Words({ post, showing: { locale } }: ReactionsProps) {
  const t = say(locale);
  return (
    <p class="meta">
      {REACTION_KINDS.filter((kind) => post.reactions[kind] > 0).map((kind) => (
        <span key={kind}>
          {t(`reaction.${kind}`)} <b>{post.reactions[kind]}</b>
          <span class="sr"> {t('reaction.people', { count: post.reactions[kind] })}</span>
        </span>
      ))}
    </p>
  );
}
