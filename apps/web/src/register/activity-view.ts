import { ActivityRepository, type Opening, type ThemeActivity, type WeekOfPosts } from '@forum/discussion';
import { type Actor, VISITOR } from '@forum/identity';
import { Clock, Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { Held } from './held.js';

/** As many weeks as the cloth has columns. */
export const CLOTH_WEEKS = 26;
/** What the charts show changes by the week: they may be a minute old. */
const CHARTS_KEPT_MS = 60_000;

export interface Charts {
  readonly themes: readonly WeekOfPosts[];
  readonly leads: readonly WeekOfPosts[];
}

/** What is said under themes and leads, counted for one reader; the charts show what is public to everyone. */
@Injectable()
export class ActivityView {
  readonly #charts: Held<Charts>;

  constructor(
    private readonly database: Database,
    private readonly activity: ActivityRepository,
    clock: Clock,
  ) {
    this.#charts = new Held(() => this.readCharts(), clock, CHARTS_KEPT_MS);
  }

  async themes(actor: Actor): Promise<ReadonlyMap<number, ThemeActivity>> {
    const rows = await this.activity.themes(this.database.reader, actor);
    return new Map(rows.map((row) => [row.theme, row]));
  }

  /** Visible discussions by lead's code; leads without one are absent. */
  async leads(actor: Actor): Promise<ReadonlyMap<string, number>> {
    const rows = await this.activity.leads(this.database.reader, actor);
    return new Map(rows.map(({ code, threads }) => [code, threads]));
  }

  /** By key: `theme-2-question-1`. */
  async openings(actor: Actor): Promise<ReadonlyMap<string, Opening>> {
    const rows = await this.activity.openings(this.database.reader, actor);
    return new Map(rows.map((row) => [row.key, row]));
  }

  charts(): Promise<Charts> {
    return this.#charts.current();
  }

  private async readCharts(): Promise<Charts> {
    const { reader } = this.database;
    const [themes, leads] = await Promise.all([
      this.activity.themeWeeks(reader, VISITOR, CLOTH_WEEKS),
      this.activity.leadWeeks(reader, VISITOR, CLOTH_WEEKS),
    ]);
    return { themes, leads };
  }
}
