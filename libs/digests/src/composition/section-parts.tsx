import { threadPath } from '@forum/discussion';
import { type Translate, translate } from '@forum/i18n';
import {
  labelledLink,
  MailCards,
  MailLink,
  MailNote,
  MailNotice,
  MailParagraph,
  MailSection,
  MailSubheading,
  MailThemeHeading,
  renderAround,
  renderFragment,
  TextTwin,
  wrap,
} from '@forum/mail-out';
import { type DigestKey, messages } from '../mail/messages.js';
import { type Cards, milestonePart, patternOf, type TwinPart, titleOf } from './card-parts.js';
import type { PartCache } from './part-cache.js';
import type { Recipient } from './recipient.js';
import type { Section, SectionKey, Selection, Shown } from './selection.js';
import type { IdleLead, Surroundings } from './surroundings.js';

const SECTION_TOP = 28;
const LAST_TOP = 32;
/** The weave of each theme, in characters. */
const MARKS = { 1: '● ● ●', 2: '› › ›', 3: '❘ ❘ ❘' } as const;

interface Tools {
  readonly cache: PartCache;
  readonly cards: Cards;
  readonly surroundings: Surroundings;
  readonly recipient: Pick<Recipient, 'locale' | 'slot'>;
  readonly t: Translate<DigestKey>;
}

export type SectionTools = Omit<Tools, 't'>;

/** The rows of a digest in the order in which they are read. */
export function sectionParts(selection: Selection, given: SectionTools): TwinPart[] {
  const tools: Tools = { ...given, t: translate(messages, given.recipient.locale) };
  const lead = waitingLead(selection, tools);
  return [
    ...selection.sections.flatMap((section) => partsOf(section, tools)),
    ...(selection.alreadyRead.items.length === 0 ? [] : [alreadyRead(selection.alreadyRead, tools)]),
    ...(lead ? [leadPart(lead, tools)] : []),
  ];
}

function partsOf(section: Section, tools: Tools): TwinPart[] {
  const { cache, cards, recipient, surroundings } = tools;
  const shell = shellOf(section, tools);
  const { baseUrl } = surroundings;
  const { locale } = recipient;
  return [
    shell.before,
    ...section.milestones.map((told) => milestonePart(cache, told, { baseUrl, locale })),
    ...section.items.map((item) => cards.of(item, locale)),
    shell.after,
  ];
}

interface Place {
  readonly heading: string;
  /** Where all of it is. */
  readonly path: string;
  readonly more: 'more.mine' | 'more.community' | 'more.theme';
}

function placeOf(
  { key, items, milestones }: Section,
  { surroundings, recipient: { locale }, t }: Tools,
): Place {
  if (key === 'mine') return { heading: t('mine'), path: '/nouveautes', more: 'more.mine' };
  if (typeof key === 'number') {
    const title = surroundings.themes.get(key)?.[locale] ?? '';
    return { heading: t('theme', { number: key, title }), path: `/themes/${key}`, more: 'more.theme' };
  }
  const slug = key.slice('community:'.length);
  const name = items[0]?.thread.community?.name ?? milestones[0]?.milestone.communityName ?? slug;
  return { heading: name, path: `/communautes/${slug}`, more: 'more.community' };
}

function shellOf(section: Section, tools: Tools) {
  const { cache, surroundings, recipient, t } = tools;
  const { key, moreMilestones } = section;
  const { locale } = recipient;
  const { heading, path, more: kind } = placeOf(section, tools);
  const more = section.more + moreMilestones;
  const href = `${surroundings.baseUrl}${path}`;
  const count = t(moreMilestones > 0 ? 'more.all-kinds' : kind, { count: more });
  const name = `${locale} ${key} ${heading} ${count}`;
  const html = () =>
    renderAround((rows) => (
      <MailSection top={SECTION_TOP}>
        <Heading section={key} text={heading} />
        <MailCards>
          {rows}
          {more === 0 ? null : (
            <MailSection top={14}>
              <MailNote>
                {count} <MailLink href={href}>{t('more.all')}</MailLink>
              </MailNote>
            </MailSection>
          )}
        </MailCards>
      </MailSection>
    ));
  return {
    before: {
      html: cache.get(`html before ${name}`, () => html().before),
      text: cache.get(`text before ${name}`, () => `${new TextTwin(locale).heading(heading)}\n`),
    },
    after: {
      html: cache.get(`html after ${name}`, () => html().after),
      text: cache.get(`text after ${name}`, () => (more === 0 ? '' : `${wrap(`${count} ${href}`)}\n\n`)),
    },
  };
}

function Heading({ section, text }: { readonly section: SectionKey; readonly text: string }) {
  if (typeof section !== 'number') return <MailSubheading>{text}</MailSubheading>;
  const pattern = patternOf(section);
  return (
    <MailThemeHeading theme={pattern} mark={MARKS[pattern]}>
      {text}
    </MailThemeHeading>
  );
}

function alreadyRead({ items, more: rest }: Shown, { cache, surroundings, recipient, t }: Tools): TwinPart {
  const { locale } = recipient;
  const note = t('already-read.note', { count: items.length + rest });
  const named = items.map(({ thread }) => ({
    ...titleOf(thread, locale),
    href: `${surroundings.baseUrl}${threadPath(thread)}`,
  }));
  const more = rest === 0 ? [] : [t('already-read.more', { count: rest })];
  const key = `read ${locale} ${JSON.stringify([note, named, more])}`;
  return {
    html: cache.get(`html ${key}`, () =>
      renderFragment(
        <MailSection top={LAST_TOP}>
          <MailSubheading>{t('already-read')}</MailSubheading>
          <MailNote>
            {note}{' '}
            {named.flatMap(({ title, lang, href }, at) => [
              at === 0 ? '' : ' · ',
              <span lang={lang}>
                <MailLink href={href}>{title}</MailLink>
              </span>,
            ])}
            {more.map((text) => ` · ${text}`)}
          </MailNote>
        </MailSection>,
      ),
    ),
    text: cache.get(`text ${key}`, () =>
      [
        `${new TextTwin(locale).heading(t('already-read')).lines(note)}`,
        ...named.map(({ title, href }) => `${labelledLink({ label: title, href }, locale, '  ')}\n`),
        ...more.map((text) => `${text}\n`),
        '\n',
      ].join(''),
    ),
  };
}

const WEEK_MS = 7 * 86_400_000;

/** One lead that nobody talks about, of a theme that brought something into this digest; another one each week. */
function waitingLead({ sections }: Selection, { surroundings, recipient }: Tools): IdleLead | undefined {
  const reasons = new Set(
    sections.flatMap(({ items, milestones }) => [...items, ...milestones].map(({ reason }) => reason)),
  );
  const waiting = surroundings.idleLeads.filter(({ theme }) => reasons.has(`theme:${theme}`));
  return waiting[Math.floor(recipient.slot.getTime() / WEEK_MS) % Math.max(1, waiting.length)];
}

function leadPart(lead: IdleLead, { cache, surroundings, recipient, t }: Tools): TwinPart {
  const { locale } = recipient;
  const href = `${surroundings.baseUrl}/pistes/${lead.code}`;
  const why = t('lead.why', { theme: lead.theme });
  const sentence = t('lead.text', { title: lead.title[locale] });
  const key = `lead ${locale} ${lead.code} ${sentence}`;
  const html = () =>
    renderFragment(
      <MailSection top={LAST_TOP}>
        <MailNotice>
          <MailSubheading>{t('lead.heading')}</MailSubheading>
          <MailParagraph>
            <strong>{lead.code}</strong> {sentence} <MailLink href={href}>{t('lead.link')}</MailLink>
          </MailParagraph>
          <MailNote>{why}</MailNote>
        </MailNotice>
      </MailSection>,
    );
  const twin = () => {
    const heading = new TextTwin(locale).heading(t('lead.heading'));
    return `${heading.lines(`[${lead.code}] ${sentence}`, why)}${labelledLink({ label: t('lead.link'), href }, locale)}\n\n`;
  };
  return { html: cache.get(`html ${key}`, html), text: cache.get(`text ${key}`, twin) };
}
