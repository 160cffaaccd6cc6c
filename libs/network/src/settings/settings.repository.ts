import { Invalid, type Reader, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { isSettingKey, type SettingRow, settingAt, withOverrides } from './overrides.js';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from './settings.js';

@Injectable()
export class SettingsRepository {
  /** Throws one sentence when a kept setting is out of bounds, which only a hand in the database can bring about. */
  async load(reader: Reader): Promise<Settings> {
    const rows = await this.rows(reader);
    try {
      return withOverrides(rows);
    } catch (error) {
      throw error instanceof Invalid ? new Error(sentence(error)) : error;
    }
  }

  /**
   * Keeps one setting; back at its default, its row goes away. The caller's transaction sees it at once,
   * other processes within 5 s. @throws Invalid when the value, or its combination with others, is refused.
   */
  async change(tx: Tx, key: SettingKey, value: string | number | boolean): Promise<void> {
    if (!isSettingKey(key)) throw Invalid.field(key, 'unknown-field');
    // One writer at a time, since settings are checked together.
    await tx.rows(sql`lock table setting in share row exclusive mode`);
    const others = (await this.rows(tx)).filter((row) => row.key !== key);
    refuseBad([...others, { key, value }], key);
    if (settingAt(DEFAULT_SETTINGS, key) === value) {
      await tx.rows(sql`delete from setting where key = ${key}`);
      return;
    }
    await tx.rows(sql`
      insert into setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
      on conflict (key) do update set value = excluded.value, updated_at = now()`);
  }

  private rows(reader: Reader): Promise<SettingRow[]> {
    return reader.rows<SettingRow>(sql`select key, value from setting order by key`);
  }
}

function sentence({ fields }: Invalid): string {
  const problems = Object.entries(fields).map(([key, { code }]) => `${key} (${code})`);
  return `the table "setting" holds values that are refused: ${problems.join(', ')}`;
}

/** Whatever is wrong is said of the setting that was being changed. */
function refuseBad(rows: readonly SettingRow[], key: SettingKey): void {
  try {
    withOverrides(rows);
  } catch (error) {
    const [problem] = error instanceof Invalid ? Object.values(error.fields) : [];
    throw problem === undefined ? error : new Invalid({ [key]: problem });
  }
}
