import type { Command } from 'commander';
import type { ConsoleContext } from './console-context.js';

/**
 * One group of commands. Each lives in its own folder, is listed in `commands.ts`, and speaks both languages.
 * `register` describes the command; nothing is opened before its action runs.
 */
export interface ConsoleCommand {
  register(program: Command, context: ConsoleContext): void;
}
