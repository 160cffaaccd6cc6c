import type { FoundingEvent } from '@forum/gatherings';
import { catalogue, formatDate, type Locale, translate, typeset } from '@forum/i18n';
import type { Bilingual } from '@forum/network';

const openingMessages = catalogue({
  fr: {
    asked:
      'Cette question a été posée le {date}, à l’atelier du thème « {theme} » ({event}). Elle reste ouverte, et elle est à vous.',
    open: 'Cette question est posée sous le thème « {theme} ». Elle reste ouverte, et elle est à vous.',
    invitation:
      'Répondez à partir d’un cas que vous avez vécu : ce que vous avez essayé, avec qui, ce qui a aidé ou nui, et ce que vous en avez retenu. Quelques lignes suffisent; un doute ou une autre question font aussi avancer.',
  },
  en: {
    asked:
      'This question was asked on {date}, at the workshop on “{theme}” ({event}). It is still open, and it is yours.',
    open: 'This question is asked under the theme “{theme}”. It is still open, and it is yours.',
    invitation:
      'Answer from a case you have lived: what you tried, with whom, what helped or got in the way, and what you made of it. A few lines will do; a doubt or another question moves things forward too.',
  },
});

interface Opening {
  readonly theme: Bilingual;
  readonly event: FoundingEvent | undefined;
}

/** The first message under a workshop question, in Markdown: where it comes from, and how to answer. */
export function openingBody(locale: Locale, { theme, event }: Opening): string {
  const t = translate(openingMessages, locale);
  const title = typeset(theme[locale], locale);
  const origin =
    event === undefined
      ? t('open', { theme: title })
      : t('asked', {
          theme: title,
          date: formatDate(event.date, locale, 'long', event.timeZone),
          event: typeset(event.title[locale], locale),
        });
  return `${origin}\n\n${t('invitation')}`;
}
