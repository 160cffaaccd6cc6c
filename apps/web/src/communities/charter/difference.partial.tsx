import type { Locale } from '@forum/i18n';
import { diffWordsWithSpace } from 'diff';
import type { ComponentChildren } from 'preact';
import { sayCharter } from './messages.js';

interface DifferenceProps {
  readonly locale: Locale;
  /** Of the text itself. */
  readonly lang: Locale;
  readonly before: string;
  readonly after: string;
}

/** What changed between two texts, word by word: said, underlined or struck through; never by colour alone. */
export function Difference({ locale, lang, before, after }: DifferenceProps) {
  return (
    <p class="lecture lignes" lang={lang}>
      {diffWordsWithSpace(before, after).map(({ added, removed, value }, index) => {
        const words = (
          <Told key={`${index}`} locale={locale} as={added ? 'added' : 'removed'}>
            {value}
          </Told>
        );
        return added || removed ? words : value;
      })}
    </p>
  );
}

interface ToldProps {
  readonly locale: Locale;
  readonly as: 'added' | 'removed';
  readonly children: ComponentChildren;
}

/** Words added or removed, with the words that say so for whoever does not see. */
function Told({ locale, as, children }: ToldProps) {
  const t = sayCharter(locale);
  const Mark = as === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="sr" lang={locale}>
        {` ${t(as)} `}
      </span>
      {children}
      <span class="sr" lang={locale}>
        {` ${t('end')} `}
      </span>
    </Mark>
  );
}
