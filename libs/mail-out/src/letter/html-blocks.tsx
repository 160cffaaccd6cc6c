import type { VNode } from 'preact';
import { MailButton, MailCode, MailQuote } from '../components/mail-blocks.js';
import { MailCard, MailCards } from '../components/mail-card.js';
import { MailLink } from '../components/mail-link.js';
import { MailList, MailNote, MailParagraph, MailSection, MailSubheading } from '../components/mail-text.js';
import type { Block, Sentence } from './block.js';

type Writers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => VNode };

const writers: Writers = {
  paragraph: ({ text, lang }) => <MailParagraph lang={lang}>{sentence(text)}</MailParagraph>,
  note: ({ text, lang }) => <MailNote lang={lang}>{sentence(text)}</MailNote>,
  heading: ({ text }) => <MailSubheading>{text}</MailSubheading>,
  list: ({ items, lang }) => <MailList lang={lang} items={items.map(sentence)} />,
  code: ({ value }) => <MailCode>{value}</MailCode>,
  button: ({ label, href }) => <MailButton href={href}>{label}</MailButton>,
  quote: ({ text, intro, lang }) => (
    <MailQuote intro={intro} lang={lang}>
      {text}
    </MailQuote>
  ),
  card: ({ kind: _, ...card }) => (
    <MailCards>
      <MailCard {...card} />
    </MailCards>
  ),
};

/** What follows what at less than the usual distance. */
const CLOSER: Readonly<Partial<Record<Block['kind'], number>>> = { note: 12, code: 12, button: 12, card: 0 };

export function htmlBlock(block: Block): VNode {
  const write = writers[block.kind] as (block: Block) => VNode;
  return <MailSection top={CLOSER[block.kind] ?? 20}>{write(block)}</MailSection>;
}

function sentence(text: Sentence) {
  if (typeof text === 'string') return text;
  return text.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'strong' in piece ? (
      <strong>{piece.strong}</strong>
    ) : (
      <MailLink href={piece.link.href}>{piece.link.label}</MailLink>
    );
  });
}
