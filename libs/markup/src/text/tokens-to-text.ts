import type { Token } from 'markdown-it';
import { inlineText } from './inline-text.js';

export interface TextChoice {
  /** Whether what is quoted from others is kept, each line after `> `. */
  readonly quotes: boolean;
  /** Whether a link's address follows its words. */
  readonly addresses: boolean;
}

/** The words of parsed Markdown, laid out for reading in plain text: `> ` before quotes, `- ` before items. */
export function tokensToText(tokens: readonly Token[], choice: TextChoice): string {
  const layout = new Layout(choice);
  for (const token of tokens) {
    if (token.nesting === 1) layout.open(token);
    else if (token.nesting === -1) layout.close(token);
    else layout.leaf(token);
  }
  return layout.text();
}

interface Frame {
  readonly kind: string;
  readonly blocks: string[];
  /** Items or paragraphs with a blank line between them. */
  loose: boolean;
  /** The number of an ordered list's next item. */
  next: number | undefined;
}

const FRAMES = new Set(['blockquote', 'bullet_list', 'ordered_list', 'list_item', 'table', 'tr']);
const kindOf = (token: Token) => token.type.replace(/_(?:open|close)$/, '');

class Layout {
  private readonly frames: Frame[] = [{ kind: 'post', blocks: [], loose: true, next: undefined }];

  constructor(private readonly choice: TextChoice) {}

  open(token: Token): void {
    const kind = kindOf(token);
    if (kind === 'paragraph' && !token.hidden) this.loosen();
    if (!FRAMES.has(kind)) return;
    const next = kind === 'ordered_list' ? Number(token.attrGet('start') ?? 1) : undefined;
    this.frames.push({ kind, blocks: [], loose: kind === 'blockquote', next });
  }

  close(token: Token): void {
    if (!FRAMES.has(kindOf(token))) return;
    const frame = this.frames.pop();
    if (frame !== undefined) this.add(this.laidOut(frame));
  }

  leaf(token: Token): void {
    if (token.type === 'inline') this.add(inlineText(token.children ?? [], this.choice.addresses));
    if (token.type === 'fence' || token.type === 'code_block') this.add(token.content.replace(/\n$/, ''));
  }

  text(): string {
    return (this.frames[0]?.blocks ?? []).join('\n\n').trim();
  }

  private add(words: string): void {
    if (words !== '') this.frames.at(-1)?.blocks.push(words);
  }

  /** A paragraph that CommonMark shows as one, in an item, spreads its whole list. */
  private loosen(): void {
    const [list, item] = this.frames.slice(-2);
    if (item?.kind === 'list_item') for (const frame of [list, item]) if (frame) frame.loose = true;
  }

  private laidOut({ kind, blocks, loose }: Frame): string {
    const words = blocks.join(kind === 'tr' ? ' | ' : loose ? '\n\n' : '\n');
    if (kind === 'blockquote') return this.choice.quotes ? prefixed(words, '> ', '> ') : '';
    return kind === 'list_item' ? this.item(words) : words;
  }

  private item(words: string): string {
    const list = this.frames.at(-1);
    const mark = list?.next === undefined ? '- ' : `${list.next}. `;
    if (list?.next !== undefined) list.next += 1;
    return prefixed(words, mark, ' '.repeat(mark.length));
  }
}

function prefixed(words: string, first: string, rest: string): string {
  if (words === '') return '';
  return words
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}
