import type { Locale } from '@forum/i18n';
import { AppError, type ErrorParams } from '@forum/kernel';
import { problemSentence } from './import.messages.js';
import type { FileProblemCode } from './problem-codes.js';

/** The file as a whole is refused, before any of its rows is looked at. */
export class FileProblem extends AppError {
  readonly status = 422;

  constructor(
    override readonly code: FileProblemCode,
    params: ErrorParams = {},
  ) {
    super(code, params);
  }

  /** One sentence, for whoever imports. */
  sentence(locale: Locale): string {
    return problemSentence(this, locale);
  }
}
