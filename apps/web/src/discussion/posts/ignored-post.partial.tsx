import type { Post } from '@forum/discussion';
import { Details } from '@forum/ui';
import { shownAuthor } from '../authors.js';
import { remembered } from './message-memory.js';
import type { ShowingPosts } from './post-message.partial.js';
import { sayOfWaiting } from './waiting.messages.js';

/** A message of somebody whom the reader ignores: its place stays, its words are one press away. */
export function IgnoredPost({ post, showing }: { readonly post: Post; readonly showing: ShowingPosts }) {
  const t = sayOfWaiting(showing.locale);
  const { name } = shownAuthor(post.author, showing);
  return (
    <Details summary={t('ignored.show', { number: post.number })} meta={t('ignored.who', { name })}>
      {remembered(post, showing)}
    </Details>
  );
}
