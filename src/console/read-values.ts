import { type Locale, translate } from '@forum/i18n';
import { InvalidArgumentError } from 'commander';
import { consoleMessages } from './console.messages.js';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Reads a whole number within bounds, for an option or an argument. */
export function readCount(locale: Locale, { min, max }: Bounds) {
  return (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(translate(consoleMessages, locale)('not-a-count', { min, max }));
  };
}

/** Reads an instant with its offset: a bare date or hour would mean another instant on another machine. */
export function readInstant(locale: Locale) {
  return (text: string): Date => {
    const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
    const instant = new Date(isInstant ? text : Number.NaN);
    if (!Number.isNaN(instant.getTime())) return instant;
    throw new InvalidArgumentError(translate(consoleMessages, locale)('not-an-instant'));
  };
}
