import { type Catalogue, type KeysOf, type Locale, translate } from '@forum/i18n';
import type { ErrorParams } from '@forum/kernel';

/** A refusal of the console itself: one sentence on stderr, exit 1 (or 2 for a wrong use). */
export class ConsoleFailure extends Error {
  constructor(
    private readonly words: (locale: Locale) => string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(words('en'));
    this.name = 'ConsoleFailure';
  }

  static of<C extends Catalogue<string>>(
    messages: C,
    key: KeysOf<C>,
    params: ErrorParams = {},
  ): ConsoleFailure {
    return new ConsoleFailure((locale) => translate(messages, locale)(key, params));
  }

  sentence(locale: Locale): string {
    return this.words(locale);
  }
}
