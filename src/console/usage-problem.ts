import { type Locale, translate } from '@forum/i18n';
import type { CommanderError } from 'commander';
import { consoleMessages } from './console.messages.js';

const keys = {
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-option-value',
  'commander.missingMandatoryOptionValue': 'missing-option',
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.excessArguments': 'too-many-arguments',
} as const;

/** What is wrong with the way a command was written: one sentence that ends with where help is. */
export function usageProblem(error: CommanderError, command: string, locale: Locale): string {
  const t = translate(consoleMessages, locale);
  return t('see-help', { problem: problemOf(error, locale), command });
}

function problemOf({ code, message }: CommanderError, locale: Locale): string {
  const t = translate(consoleMessages, locale);
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  if (code === 'commander.invalidArgument') return badValue(message, quoted, locale);
  const key = keys[code as keyof typeof keys];
  return key === undefined ? t('wrong-use') : t(key, { name: quoted[0] ?? '' });
}

/** An option says its name first and the value after it, an argument the other way round; then comes our own reason. */
function badValue(message: string, quoted: readonly string[], locale: Locale): string {
  const [first = '', second = ''] = quoted;
  const [name, value] = message.startsWith('error: option') ? [first, second] : [second, first];
  const reason = message.split(/is invalid(?: for argument '[^']*')?\. /)[1] ?? '';
  return translate(consoleMessages, locale)('bad-value', { name, value, reason });
}
