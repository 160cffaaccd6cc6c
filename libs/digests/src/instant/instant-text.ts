import { TextTwin, textFooter, wrap } from '@forum/mail-out';
import { renderMarkdown } from '@forum/markup';
import { say } from './messages.js';
import type { InstantLetter, ShownPost } from './shown-posts.js';

/** The plain-text twin: the same words in the same order. */
export function instantText(letter: InstantLetter, posts: readonly ShownPost[]): string {
  const { locale, sender, thread, replyAddress, footer } = letter;
  const t = say(locale);
  const mark = thread.lead === null ? '' : `[${thread.lead.code}] `;
  const twin = new TextTwin(locale);
  twin.lines(`${mark}${thread.title}`, `${sender.forumName}, ${sender.networkName}`);
  for (const post of posts) writePost(twin, post, letter);
  twin.block(`${t('open.text')}${locale === 'fr' ? '\u00a0:' : ':'} ${posts.at(-1)?.url ?? ''}`);
  if (replyAddress !== null) {
    twin.block(`${wrap(`${t('reply.how')} ${t('reply.what')} ${t('reply.address')}`)}\n${replyAddress}`);
  }
  return twin.block(textFooter({ locale, sender, content: footer })).toString();
}

function writePost(twin: TextTwin, post: ShownPost, { locale }: InstantLetter): void {
  const { card, name, meta, isCut, answering } = post;
  twin.lines(name, meta);
  twin.block(isCut ? wrap(card.excerpt) : wrapped(renderMarkdown(card.markdown, { locale: card.lang }).text));
  if (isCut) twin.lines(say(locale)('longer'));
  if (answering !== null) twin.quote(answering.words, answering.intro);
}

/** Each line on its own, so that lists, quotes and code keep their shape. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [lead = ''] = /^(?:> ?|\s*(?:[-*]|\d+\.) )/.exec(line) ?? [];
      const rest = lead.startsWith('>') ? lead : ' '.repeat(lead.length);
      return line === '' ? '' : wrap(line.slice(lead.length), { first: lead, rest });
    })
    .join('\n');
}
