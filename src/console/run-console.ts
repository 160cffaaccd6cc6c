import { isLocale, type Locale, translate } from '@forum/i18n';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { commands } from './commands.js';
import { consoleMessages } from './console.messages.js';
import type { ConsoleSurroundings } from './console-context.js';
import { ConsoleFailure } from './console-failure.js';
import { OpenConsole } from './open-console.js';
import { sentenceOf } from './sentence-of.js';
import { translatedHelp } from './translate-help.js';
import { usageProblem } from './usage-problem.js';

const PROGRAM = 'npm run forum --';

/** 0: done; 1: refused or failed, in one sentence on stderr; 2: wrongly written. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command. `argv` are the words after the program's name. */
export async function runConsole(
  argv: readonly string[],
  surroundings: ConsoleSurroundings,
): Promise<ExitCode> {
  const locale = askedLocale(argv);
  const program = buildProgram(locale, surroundings);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return usageExit(error, { program, argv, locale }, surroundings);
    surroundings.writeError(`${sentenceOf(error, locale)}\n`);
    return error instanceof ConsoleFailure ? error.exitCode : 1;
  }
}

/** Read before anything else: help and complaints speak it too. */
function askedLocale(argv: readonly string[]): Locale {
  const joined = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const at = argv.indexOf('--lang');
  const asked = joined ?? (at === -1 ? undefined : argv[at + 1]);
  return isLocale(asked) ? asked : 'fr';
}

function buildProgram(locale: Locale, surroundings: ConsoleSurroundings): Command {
  const t = translate(consoleMessages, locale);
  const program = new Command(PROGRAM)
    .description(t('description'))
    .helpOption('-h, --help', t('option-help'))
    .helpCommand(false)
    .option('--lang <LANG>', t('option-lang'), readLanguage(locale), 'fr')
    .option('--json', t('option-json'))
    .configureHelp(translatedHelp(locale))
    .configureOutput({
      writeOut: surroundings.writeOut,
      writeErr: surroundings.writeError,
      outputError: () => undefined,
    })
    .exitOverride();
  const context = new OpenConsole(surroundings, {
    locale,
    wantsJson: () => program.opts<{ json?: boolean }>().json === true,
  });
  for (const command of commands) command.register(program, context);
  return program;
}

function readLanguage(locale: Locale) {
  return (value: string): Locale => {
    if (isLocale(value)) return value;
    throw new InvalidArgumentError(translate(consoleMessages, locale)('not-a-language'));
  };
}

interface Usage {
  readonly program: Command;
  readonly argv: readonly string[];
  readonly locale: Locale;
}

function usageExit(error: CommanderError, usage: Usage, { writeError }: ConsoleSurroundings): ExitCode {
  if (error.exitCode === 0) return 0;
  // Help that stands in for a missing command is already printed.
  if (error.code === 'commander.help') return 2;
  writeError(`${usageProblem(error, commandName(usage), usage.locale)}\n`);
  return 2;
}

/** The deepest command that the words name: where help is to be asked. */
function commandName({ program, argv }: Usage): string {
  let command = program;
  const names = [PROGRAM];
  for (const word of argv) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) continue;
    command = next;
    names.push(word);
  }
  return names.join(' ');
}
