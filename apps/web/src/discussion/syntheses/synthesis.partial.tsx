import {
  MOST_SINCE,
  SYNTHESIS_PARTS,
  type Synthesis,
  type SynthesisPart,
  type SynthesisText,
  synthesisText,
} from '@forum/discussion';
import { formatDate, type Locale } from '@forum/i18n';
import { Icon, type IconName, Link, LinkButton, Notice, Selvedge, Tag, Time } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { say } from './messages.js';

export interface ShownSynthesis {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly synthesis: Synthesis;
  /** Who wrote the version that stands. */
  readonly author: string;
  /** The discussion's own address, and the one that its forms start from. */
  readonly path: string;
  readonly place: string;
  readonly mayEdit: boolean;
}

const ICONS: Record<SynthesisPart, IconName> = { agreed: 'check', questions: 'question', steps: 'arrow' };

/** What a discussion came to, pinned above its messages. */
export function SynthesisCard(props: ShownSynthesis) {
  const { locale, synthesis, path, place, mayEdit } = props;
  const t = say(locale);
  const { text, lang } = synthesisText(synthesis, locale);
  return (
    <section class="synthese" id="synthese" aria-labelledby="synthese-titre">
      <Selvedge />
      <div class="synthese__corps">
        <h2 id="synthese-titre">{t('title')}</h2>
        <Signature {...props} />
        {lang !== locale && (
          <p class="mt-s">
            <Tag kind="alert">{t('to-translate')}</Tag> <span class="meta">{t(`in.${lang}`)}</span>
          </p>
        )}
        <SynthesisParts locale={locale} text={text} lang={lang} path={path} />
        {mayEdit && (
          <p class="non-imprime">
            <LinkButton kind="second" small href={`${place}/modifier`}>
              {t('edit')}
            </LinkButton>
          </p>
        )}
      </div>
    </section>
  );
}

function Signature({ locale, timeZone, synthesis, author, path, place }: ShownSynthesis) {
  const t = say(locale);
  const { from, to, since, version, recordedAt } = synthesis;
  const next = `${path}?message=${to + 1}#message-${to + 1}`;
  return (
    <p class="meta">
      <span>{t('by', { name: author })}</span>
      <span>
        <Time at={recordedAt}>{t('at', { date: formatDate(recordedAt, locale, 'long', timeZone) })}</Time>
      </span>
      <span>{t('covers', { from: from === to ? 0 : from, to })}</span>
      {since === 0 ? <span>{t('since.none')}</span> : <Link href={next}>{sinceText(since, locale)}</Link>}
      <Link href={`${place}/historique`}>{t('history', { count: version })}</Link>
    </p>
  );
}

/** « 12 messages depuis », or more than can be counted at a glance. */
export function sinceText(since: number, locale: Locale): string {
  const t = say(locale);
  return since < MOST_SINCE ? t('since', { count: since }) : t('since.many', { count: MOST_SINCE - 1 });
}

export interface SynthesisPartsProps {
  readonly locale: Locale;
  readonly text: SynthesisText;
  readonly lang: Locale;
  readonly path: string;
  /** So that the page's outline stays in order. */
  readonly level?: 3 | 4;
}

/** Points of agreement, open questions, next steps; a part without a point is left out. */
export function SynthesisParts({ locale, text, lang, path, level = 3 }: SynthesisPartsProps) {
  const t = say(locale);
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div class="synthese__trois">
      {SYNTHESIS_PARTS.filter((part) => text[part] !== '').map((part) => (
        <div key={part}>
          <Heading>
            <Icon name={ICONS[part]} />
            {t(part)}
          </Heading>
          <ul lang={lang === locale ? undefined : lang}>
            {text[part].split('\n').map((line) => (
              <li key={line}>{withMessages(line, path)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** « (message 2) » leads to message 2. */
function withMessages(line: string, path: string): ComponentChildren {
  return line.split(/(\bmessages?\s\d{1,9}\b)/giu).map((words) => {
    const number = /^messages?\s(\d+)$/iu.exec(words)?.[1];
    return number === undefined ? (
      words
    ) : (
      <Link href={`${path}?message=${number}#message-${number}`}>{words}</Link>
    );
  });
}

export interface SynthesisLinkProps {
  readonly locale: Locale;
  readonly synthesis: Pick<Synthesis, 'from' | 'to'>;
  readonly path: string;
}

/** On further pages of a discussion: where its synthesis is. */
export function SynthesisLink({ locale, synthesis: { from, to }, path }: SynthesisLinkProps) {
  const t = say(locale);
  return (
    <p class="meta non-imprime">
      <Link href={`${path}#synthese`}>{t('read')}</Link>
      <span>{t('covers', { from: from === to ? 0 : from, to })}</span>
    </p>
  );
}

/** To those who may write one where there is none. */
export function NoSynthesis({ locale, place }: { readonly locale: Locale; readonly place: string }) {
  const t = say(locale);
  return (
    <Notice>
      <p>{t('write.text')}</p>
      <p>
        <Link href={`${place}/modifier`}>{t('write')}</Link>
      </p>
    </Notice>
  );
}
