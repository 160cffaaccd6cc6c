import { type Locale, translate } from '@forum/i18n';
import type { Command, Help, HelpConfiguration, Option } from 'commander';
import { consoleMessages } from './console.messages.js';

const titles = {
  'Usage:': 'title-usage',
  'Arguments:': 'title-arguments',
  'Options:': 'title-options',
  'Global Options:': 'title-global-options',
  'Commands:': 'title-commands',
} as const;

/** Commander's help pages in the console's language. */
export function translatedHelp(locale: Locale): HelpConfiguration {
  const t = translate(consoleMessages, locale);
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (title in titles ? t(titles[title as keyof typeof titles]) : title),
    styleSubcommandText: (text) => (text === '[command]' ? `[${t('command')}]` : text),
    optionDescription(option: Option) {
      const preset = typeof option.defaultValue === 'string' || typeof option.defaultValue === 'number';
      if (!preset) return option.description;
      return `${option.description} (${t('default', { value: String(option.defaultValue) })})`;
    },
    visibleCommands(this: Help, command: Command) {
      return command.commands.filter((one) => one.name() !== 'help');
    },
  };
}
