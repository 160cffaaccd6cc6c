import type { Locale } from '@forum/i18n';
import type { SafeHtml } from '@forum/markup';
import type { ComponentChildren } from 'preact';
import { Prose } from '../content/prose.js';
import { Time } from '../content/time.js';
import { Link } from '../links/link.js';
import { say } from '../messages.js';
import { Avatar } from '../people/avatar.js';

export interface MessageProps {
  locale: Locale;
  /** Its place in the thread, and its address there: `#message-7`. */
  number: number;
  author: { name: string; initials: string; href?: string; sector?: string };
  /** "au nom du Centre d’exemple" */
  behalf?: string;
  published: { at: Date; text: string };
  /** When edited: the words and where the history is. */
  edited?: { text: string; href?: string };
  /** Further `<span>` after the date: "a ouvert la discussion", "par courriel". */
  meta?: ComponentChildren;
  html?: SafeHtml;
  /** The post's language, where it is not the page's. */
  lang?: string;
  /** Instead of `html`: what stands in place of a hidden or removed post, or a notice above it. */
  children?: ComponentChildren;
  /** `<MenuLink>` and `<MenuButton>`, in a `<Menu label={messageActions(…)}>`. */
  menu?: ComponentChildren;
  /** `<MessageFoot>` */
  foot?: ComponentChildren;
  /** Answers: `<Message nested>` elements. */
  replies?: ComponentChildren;
  nested?: boolean;
}

/** One post. Answers nest once; deeper ones quote. */
export function Message({ number, html, lang, children, foot, replies, ...head }: MessageProps) {
  return (
    <article class="message" id={`message-${number}`} aria-labelledby={`m${number}`}>
      <MessageHead number={number} {...head} />
      {children}
      {html !== undefined && <Prose html={html} lang={lang} />}
      {foot}
      {replies !== undefined && <div class="reponses">{replies}</div>}
    </article>
  );
}

type HeadProps = Omit<MessageProps, 'html' | 'lang' | 'children' | 'foot' | 'replies'>;

function MessageHead({ locale, number, author, nested, menu, ...meta }: HeadProps) {
  const Heading = nested ? 'h3' : 'h2';
  return (
    <header class="message__tete">
      <Avatar initials={author.initials} />
      <Heading id={`m${number}`}>
        {author.href === undefined ? author.name : <Link href={author.href}>{author.name}</Link>}
      </Heading>
      <MessageMeta sector={author.sector} {...meta} />
      <a class="message__no" href={`#message-${number}`}>
        <span class="sr">{say(locale)('message')} </span>
        {number}
      </a>
      {menu}
    </header>
  );
}

type MetaProps = Pick<MessageProps, 'behalf' | 'published' | 'edited' | 'meta'> & { sector?: string };

function MessageMeta({ sector, behalf, published, edited, meta }: MetaProps) {
  return (
    <p class="meta">
      {sector && <span>{sector}</span>}
      {behalf && <span>{behalf}</span>}
      <Time at={published.at}>{published.text}</Time>
      {meta}
      {edited && <Edited {...edited} />}
    </p>
  );
}

function Edited({ text, href }: { text: string; href?: string }) {
  return href === undefined ? <span>{text}</span> : <Link href={href}>{text}</Link>;
}

/** The name of a message's menu. */
export const messageActions = (locale: Locale, number: number, author: string): string =>
  say(locale)('message.actions', { number, author });

/** What can be done under a message: reactions, an answer. `label` names them where they are several. */
export function MessageFoot({ label, children }: { label?: string; children: ComponentChildren }) {
  return (
    <div class="message__pied" {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}>
      {children}
    </div>
  );
}

/** Where this reader stopped last time; once on a page. */
export function Seam({ children, id = 'lecture' }: { children: ComponentChildren; id?: string }) {
  return (
    <p class="couture" id={id}>
      <span>{children}</span>
    </p>
  );
}

export interface ReactionProps {
  /** The id of the page's form for reactions, which holds the reader's token, and where this button sends it. */
  form?: string;
  action?: string;
  name?: string;
  value: string;
  pressed: boolean;
  count: number;
  /** The word itself: "Utile". */
  children: ComponentChildren;
  /** Read after the count: "personnes". */
  unit: string;
}

/** A word, not a picture: a button of the form around it, or of the one that `form` names. */
export function Reaction({ name = 'reaction', value, pressed, children, ...rest }: ReactionProps) {
  const { form, action, count, unit } = rest;
  return (
    <button
      class="reaction"
      type="submit"
      form={form}
      formaction={action}
      name={name}
      value={value}
      aria-pressed={pressed ? 'true' : 'false'}
    >
      {children}
      {count > 0 && (
        <>
          {' '}
          <b>{count}</b>
          <span class="sr"> {unit}</span>
        </>
      )}
    </button>
  );
}
