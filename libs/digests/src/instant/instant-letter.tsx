import { type MailContent, type RenderedMail, renderMail } from '@forum/mail-out';
import { InstantPage } from './instant-page.js';
import { instantText } from './instant-text.js';
import { type InstantLetter, shownPosts, subjectOf } from './shown-posts.js';

/** One mail: its HTML and its plain text are written from the same words. @throws RangeError beyond 100 kB */
export function instantLetter(letter: InstantLetter): RenderedMail {
  const posts = shownPosts(letter);
  const subject = subjectOf(letter);
  const content: MailContent = {
    locale: letter.locale,
    subject,
    html: <InstantPage letter={letter} posts={posts} subject={subject} />,
    text: instantText(letter, posts),
  };
  return renderMail(content);
}
