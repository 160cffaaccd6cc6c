import type { Locale } from '@forum/i18n';
import type { Passage } from '@forum/markup';
import { say } from '../messages.js';

export interface DifferenceProps {
  locale: Locale;
  passages: readonly Passage[];
  /** The language of the text, where it is not the page's. */
  lang?: string;
}

/** How a text became another: marked for the eye by more than colour, and in words for the ear. */
export function Difference({ locale, passages, lang }: DifferenceProps) {
  return (
    <div class="difference" lang={lang}>
      {passages.map((passage) => (
        <Marked locale={locale} {...passage} />
      ))}
    </div>
  );
}

function Marked({ locale, kind, text }: Passage & { locale: Locale }) {
  if (kind === 'same') return <>{text}</>;
  const t = say(locale);
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="sr" lang={locale}>{` ${t(`difference.${kind}`)} `}</span>
      {text}
      <span class="sr" lang={locale}>{` ${t(`difference.${kind}.end`)} `}</span>
    </Mark>
  );
}
