import { type FieldProblem, Invalid } from '@forum/kernel';
import type { SettingChange } from '@forum/moderation';
import { DEFAULT_SETTINGS } from '@forum/network';
import { type FormBody, textOf } from '../../http/index.js';
import { SHOWN_SETTINGS, type ShownSetting, settingValue } from './setting-groups.js';

/** What was typed, as settings take it. A field that did not come is left alone. @throws Invalid with one problem per field */
export function changesIn(body: FormBody): SettingChange[] {
  const typed = SHOWN_SETTINGS.filter((key) => typeof body?.[key] === 'string').map((key) => ({
    key,
    value: typedValue(key, textOf(body, key).trim()),
  }));
  const problems: Record<string, FieldProblem> = {};
  for (const { key, value } of typed) if (value === undefined) problems[key] = { code: 'not-a-number' };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return typed.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}

/** Words stay words; figures become numbers, or nothing. */
function typedValue(key: ShownSetting, text: string): string | number | undefined {
  if (typeof settingValue(DEFAULT_SETTINGS, key) === 'string') return text;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
