import { type Locale, translate } from '@forum/i18n';
import { AppError, type FieldProblem, Invalid } from '@forum/kernel';
import { errorMessages } from './error.messages.js';

interface Speaking {
  sentence(locale: Locale): string;
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOENT']);
const postgresCodes: Record<string, 'database-refused' | 'database-missing' | 'database-full'> = {
  '28P01': 'database-refused',
  '28000': 'database-refused',
  '3D000': 'database-missing',
  '53300': 'database-full',
};

/** One clear sentence for whatever stopped a command. */
export function sentenceOf(error: unknown, locale: Locale): string {
  if (speaks(error)) return error.sentence(locale);
  const t = translate(errorMessages, locale);
  if (error instanceof Invalid) return invalidSentence(error, locale);
  if (error instanceof AppError) return problemSentence(error, locale);
  const code = codeOf(error);
  const known = postgresCodes[code];
  if (known !== undefined) return t(known);
  if (networkCodes.has(code)) return t('database-unreachable', { code });
  return t('unexpected', { message: error instanceof Error ? firstLine(error.message) : String(error) });
}

function invalidSentence(error: Invalid, locale: Locale): string {
  const [first] = Object.entries(error.fields);
  if (first === undefined) return problemSentence(error, locale);
  const [field, problem] = first;
  return translate(errorMessages, locale)('field', { field, problem: problemSentence(problem, locale) });
}

function problemSentence({ code, params = {} }: FieldProblem, locale: Locale): string {
  const t = translate(errorMessages, locale);
  return t.has(code) ? t(code, params) : t('refused', { code });
}

function speaks(error: unknown): error is Speaking {
  return typeof (error as Partial<Speaking> | null)?.sentence === 'function';
}

/** A refused connection to both addresses of `localhost` comes as an error of errors. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
