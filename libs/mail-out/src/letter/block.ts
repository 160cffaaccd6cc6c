import type { ThemeNumber } from '../components/mail-style.js';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A piece of a sentence: plain, stressed, or leading somewhere. */
export type Inline = string | { readonly strong: string } | { readonly link: Link };
export type Sentence = string | readonly Inline[];

/** What a letter is made of. Each kind knows how to stand in HTML and in plain text (`html-blocks`, `text-blocks`). */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: Sentence; readonly lang?: string }
  | { readonly kind: 'note'; readonly text: Sentence; readonly lang?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Sentence[]; readonly lang?: string }
  /** The code that a person types on a page. */
  | { readonly kind: 'code'; readonly value: string }
  /** The one thing to do. `textLabel` introduces the address in plain text, where there is no button; empty if words before do. */
  | { readonly kind: 'button'; readonly label: string; readonly href: string; readonly textLabel?: string }
  | { readonly kind: 'quote'; readonly text: string; readonly intro?: string; readonly lang?: string }
  | ({ readonly kind: 'card' } & Card);

/** A discussion as a mail shows it. */
export interface Card {
  readonly title: string;
  readonly href: string;
  readonly lang?: string;
  readonly theme?: ThemeNumber;
  readonly code?: string;
  readonly overline?: string;
  readonly excerpt?: string;
  readonly actions?: readonly Link[];
  readonly why?: string;
}
