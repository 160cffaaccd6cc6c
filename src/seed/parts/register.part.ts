import { VISITOR } from '@forum/identity';
import type { Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';
import {
  type FoundingPriority,
  type FoundingTheme,
  LeadsRepository,
  PrioritiesRepository,
  ThemesRepository,
} from '@forum/register';
import { Injectable } from '@nestjs/common';
import type { Founding } from '../founding.schema.js';
import { absentItems, type SeedItem, type SeedKind } from '../seed-report.js';
import { SeedPart } from './seed-part.js';

/** Themes with their findings, workshop questions and leads; then the priorities, which name leads. */
@Injectable()
export class RegisterPart extends SeedPart {
  constructor(
    private readonly themes: ThemesRepository,
    private readonly leads: LeadsRepository,
    private readonly priorities: PrioritiesRepository,
  ) {
    super();
  }

  async seed(tx: Tx, { themes, priorities }: Founding): Promise<SeedItem[]> {
    const items: SeedItem[] = [];
    for (const theme of themes) items.push(...(await this.theme(tx, theme)));
    for (const [index, priority] of priorities.entries()) {
      items.push(await this.priority(tx, priority, index + 1));
    }
    return [...items, ...(await this.absent(tx, items))];
  }

  private async theme(tx: Tx, theme: FoundingTheme): Promise<SeedItem[]> {
    const { number, title } = theme;
    const saved = await this.themes.saveTheme(tx, { number, title });
    return [
      item('theme', `${number}`, saved),
      ...(await this.findings(tx, theme)),
      ...(await this.questions(tx, theme)),
      ...(await this.themeLeads(tx, theme)),
    ];
  }

  private async findings(tx: Tx, { number: theme, findings }: FoundingTheme): Promise<SeedItem[]> {
    const items: SeedItem[] = [];
    for (const { number, audience = null, ...text } of findings) {
      const saved = await this.themes.saveFinding(tx, { theme, number, text, audience });
      items.push(item('finding', `${theme}.${number}`, saved));
    }
    return items;
  }

  private async questions(tx: Tx, { number: theme, workshopPrompts }: FoundingTheme): Promise<SeedItem[]> {
    const items: SeedItem[] = [];
    for (const [index, text] of workshopPrompts.entries()) {
      const saved = await this.themes.saveQuestion(tx, { theme, number: index + 1, text });
      items.push(item('question', `${theme}.${index + 1}`, saved));
    }
    return items;
  }

  private async themeLeads(tx: Tx, { number: theme, leads }: FoundingTheme): Promise<SeedItem[]> {
    const items: SeedItem[] = [];
    for (const { letter, raisedBy = null, ...title } of leads) {
      const saved = await this.leads.saveLead(tx, { theme, letter, title, raisedBy });
      items.push(item('lead', `${theme}${letter}`, saved));
    }
    return items;
  }

  private async priority(tx: Tx, { leads, ...text }: FoundingPriority, position: number): Promise<SeedItem> {
    return item('priority', `${position}`, await this.priorities.savePriority(tx, { position, text, leads }));
  }

  private async absent(tx: Tx, items: readonly SeedItem[]): Promise<SeedItem[]> {
    const given = (kind: SeedKind) => items.filter((one) => one.kind === kind).map(({ key }) => key);
    const themes = await this.themes.list(tx, VISITOR);
    const findings = await this.themes.findings(tx, VISITOR);
    const questions = await this.themes.questions(tx, VISITOR);
    const leads = await this.leads.list(tx, VISITOR);
    const priorities = await this.priorities.list(tx, VISITOR);
    const keys = (rows: ReadonlyArray<{ theme: number; number: number }>) =>
      rows.map(({ theme, number }) => `${theme}.${number}`);
    return [
      ...absentItems(
        'theme',
        themes.map(({ number }) => `${number}`),
        given('theme'),
      ),
      ...absentItems('finding', keys(findings), given('finding')),
      ...absentItems('question', keys(questions), given('question')),
      ...absentItems(
        'lead',
        leads.map(({ code }) => code),
        given('lead'),
      ),
      ...absentItems(
        'priority',
        priorities.map(({ position }) => `${position}`),
        given('priority'),
      ),
    ];
  }
}

function item(kind: SeedKind, key: string, outcome: Saved): SeedItem {
  return { kind, key, outcome };
}
