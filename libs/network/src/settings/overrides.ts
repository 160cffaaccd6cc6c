import { parse } from '@forum/kernel';
import { DEFAULT_SETTINGS, type SettingKey, type Settings, settingsSchema } from './settings.js';

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

type Branch = Record<string, unknown>;

/**
 * The defaults with the changed settings laid over them. Keys that no setting has (any more) are left out.
 * @throws Invalid when a value or a combination is out of bounds.
 */
export function withOverrides(rows: readonly SettingRow[]): Settings {
  const tree: Branch = {};
  for (const { key, value } of rows) if (isSettingKey(key)) plant(tree, key.split('.'), value);
  return parse(settingsSchema, tree);
}

export function isSettingKey(key: string): key is SettingKey {
  const value = settingAt(DEFAULT_SETTINGS, key);
  return value !== undefined && typeof value !== 'object';
}

export function settingAt(settings: Settings, key: string): unknown {
  let value: unknown = settings;
  for (const name of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Branch)[name];
  }
  return value;
}

function plant(tree: Branch, path: readonly string[], value: unknown): void {
  let branch = tree;
  for (const name of path.slice(0, -1)) {
    branch[name] ??= {};
    branch = branch[name] as Branch;
  }
  branch[path.at(-1) ?? ''] = value;
}
