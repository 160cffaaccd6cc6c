import type { Page } from 'playwright-core';

/** Words that no sentence does without, and that neither the other language nor a name has. */
const words = {
  fr: 'vous|votre|vos|nous|notre|cette|est|sont|une|avec|peut|leur|ont|été',
  en: 'the|and|you|your|with|this|from|are|we|our|has|have|was|were',
};
const whole = (pattern: string) => new RegExp(`(^|[^\\p{L}_])(${pattern})(?=[^\\p{L}_]|$)`, 'iu');
const foreign = { fr: whole(words.en), en: whole(words.fr) };

/** Sentences in the other language that do not say so: what a voice would read with the wrong sounds. */
export async function foreignWordsOf(page: Page, locale: 'fr' | 'en'): Promise<string[]> {
  const said = [...(await textsOf(page)), ...(await labelsOf(page))];
  const found = said
    .filter(({ lang, text }) => lang.startsWith(locale) && foreign[locale].test(text))
    .map(({ text }) => text.trim().slice(0, 100));
  return [...new Set(found)].map((text) => `not in ${locale}, and does not say so: “${text}”`);
}

interface Said {
  readonly lang: string;
  readonly text: string;
}

function textsOf(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const said: Said[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      // What is quoted from a program or typed by a person speaks as it will.
      if (parentElement?.closest('code, pre, textarea')) continue;
      const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      said.push({ lang, text: textContent ?? '' });
    }
    return said;
  });
}

/** Words that are heard, or seen while nothing is typed. */
function labelsOf(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const names = ['aria-label', 'title', 'alt', 'placeholder'];
    return [...document.body.querySelectorAll(names.map((name) => `[${name}]`).join())].map((element) => ({
      lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
      text: names.map((name) => element.getAttribute(name) ?? '').join(' '),
    }));
  });
}
