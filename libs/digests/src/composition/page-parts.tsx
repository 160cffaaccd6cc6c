import { type Locale, translate } from '@forum/i18n';
import {
  MailButton,
  MailFooter,
  MailHeading,
  MailLayout,
  MailNote,
  MailParagraph,
  MailSection,
  renderShell,
  TextTwin,
  textFooter,
} from '@forum/mail-out';
import { messages } from '../mail/messages.js';
import { footerContent } from './footer-content.js';
import type { Part, PartCache } from './part-cache.js';
import type { Surroundings } from './surroundings.js';
import { slot, Template } from './template.js';

/** What every digest of one language has around its rows, and where each puts its own words. */
export interface Page {
  /** The document up to the preheader, from there to the heading, and from the footer to the end. */
  readonly head: Part;
  readonly top: Part;
  readonly end: Part;
  /** The last rows, before the footer. */
  readonly bottom: Part;
  readonly textBottom: Part;
  /** Title, then subtitle. */
  readonly heading: Template;
  /** Greeting, then what this digest is. */
  readonly greeting: Template;
  /** Why, then the paths of: preferences, unsubscription, reading online. */
  readonly footer: Template;
  readonly textFooter: Template;
}

const PREHEADER = slot(0);
const FOOTER = slot(1);

export interface PageRequest {
  readonly locale: Locale;
  readonly subject: string;
  readonly surroundings: Surroundings;
}

export function page(cache: PartCache, { locale, subject, surroundings }: PageRequest): Page {
  const t = translate(messages, locale);
  const shell = renderShell((rows) => (
    <MailLayout locale={locale} title={subject} preheader={PREHEADER} footer={FOOTER}>
      {rows}
      <MailSection top={32}>
        <MailButton href={`${surroundings.baseUrl}/`}>{t('open')}</MailButton>
      </MailSection>
      <MailSection top={14}>
        <MailNote>{t('no-answer')}</MailNote>
      </MailSection>
    </MailLayout>
  ));
  const [head = '', top = ''] = new Template(shell.before).pieces;
  const [bottom = '', end = ''] = new Template(shell.after).pieces;
  const textBottom = `${new TextTwin(locale).lines(t('no-answer'))}\n`;
  return {
    head: cache.get(head, () => head),
    top: cache.get(top, () => top),
    end: cache.get(end, () => end),
    bottom: cache.get(bottom, () => bottom),
    textBottom: cache.get(textBottom, () => textBottom),
    heading: heading(locale, surroundings),
    greeting: greeting(),
    ...footers(locale, surroundings),
  };
}

function heading(locale: Locale, { senders }: Surroundings): Template {
  const { forumName, networkName } = senders[locale];
  return Template.of(
    <MailHeading overline={`${forumName} · ${networkName}`} subtitle={slot(1)}>
      {slot(0)}
    </MailHeading>,
  );
}

function greeting(): Template {
  return Template.of(
    <>
      <MailSection>
        <MailParagraph>{slot(0)}</MailParagraph>
      </MailSection>
      <MailSection top={10}>
        <MailParagraph>{slot(1)}</MailParagraph>
      </MailSection>
    </>,
  );
}

function footers(locale: Locale, surroundings: Surroundings): Pick<Page, 'footer' | 'textFooter'> {
  const links = { preferences: slot(1), unsubscribe: slot(2), online: slot(3) };
  const content = footerContent({ locale, surroundings, why: slot(0), links });
  const sender = surroundings.senders[locale];
  return {
    footer: Template.of(<MailFooter sender={sender} content={content} />),
    textFooter: new Template(`${textFooter({ locale, sender, content })}\n`),
  };
}
