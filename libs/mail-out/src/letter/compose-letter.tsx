import type { Locale } from '@forum/i18n';
import type { VNode } from 'preact';
import { type LetterSender, MailFooter, type MailFooterContent } from '../components/mail-footer.js';
import { MailLayout } from '../components/mail-layout.js';
import { MailHeading } from '../components/mail-text.js';
import { TextTwin } from '../text/text-twin.js';
import type { Block } from './block.js';
import { htmlBlock } from './html-blocks.js';
import { textBlock } from './text-blocks.js';
import { textFooter } from './text-footer.js';

/** A mail said once; its HTML and its plain text are written from the same words. */
export interface LetterContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly title: string;
  /** Language of the title when people wrote it; it is then left in its own capitals. */
  readonly titleLang?: string;
  readonly subtitle?: string;
  /** What an inbox shows after the subject; the subject stands in when there is none. */
  readonly preheader?: string;
  readonly sender: LetterSender;
  readonly blocks: readonly Block[];
  readonly footer: MailFooterContent;
}

/** A mail before it is rendered: the shape in which every context writes its own. */
export interface MailContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly html: VNode;
  readonly text: string;
}

export function composeLetter(letter: LetterContent): MailContent {
  const { locale, subject } = letter;
  return { locale, subject, html: <LetterPage {...letter} />, text: letterText(letter) };
}

function LetterPage({
  locale,
  subject,
  title,
  titleLang,
  subtitle,
  preheader,
  sender,
  blocks,
  footer,
}: LetterContent) {
  return (
    <MailLayout
      locale={locale}
      title={subject}
      preheader={preheader ?? subject}
      footer={<MailFooter sender={sender} content={footer} />}
    >
      <MailHeading
        overline={`${sender.forumName} · ${sender.networkName}`}
        subtitle={subtitle}
        lang={titleLang}
        long={titleLang !== undefined}
      >
        {title}
      </MailHeading>
      {blocks.map(htmlBlock)}
    </MailLayout>
  );
}

function letterText({ locale, title, titleLang, subtitle, sender, blocks, footer }: LetterContent): string {
  const twin = new TextTwin(locale);
  const under = [`${sender.forumName}, ${sender.networkName}`, ...(subtitle === undefined ? [] : [subtitle])];
  if (titleLang === undefined) twin.title(title, ...under);
  else twin.lines(title, ...under);
  for (const block of blocks) textBlock(twin, block, locale);
  return twin.block(textFooter({ locale, sender, content: footer })).toString();
}
