import type { Locale } from '@forum/i18n';
import { translate } from '@forum/i18n';
import type { FieldProblem } from '@forum/kernel';
import { refusalMessages } from './refusal.messages.js';

/** Where in the file (`themes[1].leads[3].letter`), and what is wrong there. No place: the file itself. */
export interface SeedProblem extends FieldProblem {
  readonly place: string | null;
}

/** A founding file that was not loaded. Nothing was changed. */
export class SeedRefused extends Error {
  constructor(
    readonly file: string,
    readonly problem: SeedProblem,
  ) {
    super(`${file}: ${problem.place ?? ''} ${problem.code}`);
    this.name = 'SeedRefused';
  }

  sentence(locale: Locale): string {
    const t = translate(refusalMessages, locale);
    const { place, code, params = {} } = this.problem;
    const problem = t(t.has(code) ? code : 'invalid', params);
    if (place === null) return t('refused-file', { file: this.file, problem });
    return t('refused-place', { file: this.file, place, problem });
  }
}
