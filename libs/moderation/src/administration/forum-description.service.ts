import type { Actor } from '@forum/identity';
import { AuditLog, Database, type FieldProblem, Invalid, parse, type Tx } from '@forum/kernel';
import {
  NetworkRepository,
  NetworkService,
  networkContactSchema,
  type SettingKey,
  SettingsRepository,
} from '@forum/network';
import { Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';

export interface SettingChange {
  readonly key: SettingKey;
  readonly value: string | number;
}

/** What administrators say of the forum and how it is set; each change is in the log. */
@Injectable()
export class ForumDescriptionService {
  constructor(
    private readonly database: Database,
    private readonly networks: NetworkRepository,
    private readonly settings: SettingsRepository,
    private readonly network: NetworkService,
    private readonly audit: AuditLog,
  ) {}

  /** The forum's name, the privacy officer, the postal address. @throws Invalid, Forbidden */
  async describe(actor: Actor, input: unknown): Promise<void> {
    const contact = parse(networkContactSchema, input);
    requireAdministrator(actor);
    await this.database.transaction(async (tx) => {
      await this.networks.describe(tx, contact);
      await this.record(tx, actor, { action: 'network.described', id: 'contact', detail: contact });
    });
    await this.network.refresh();
  }

  /** Several settings at once: all are kept, or none. Those that stay as they are leave no trace. @throws Invalid, Forbidden */
  async set(actor: Actor, changes: readonly SettingChange[]): Promise<void> {
    requireAdministrator(actor);
    await this.database.transaction(async (tx) => {
      const before = await this.settings.load(tx);
      const problems: Record<string, FieldProblem> = {};
      for (const { key, value } of changes) {
        const from = valueAt(before, key);
        if (from === value) continue;
        Object.assign(problems, await this.refusals(tx, { key, value }));
        await this.record(tx, actor, { action: 'setting.changed', id: key, detail: { from, to: value } });
      }
      if (Object.keys(problems).length > 0) throw new Invalid(problems);
    });
    await this.network.refresh();
  }

  /** What is wrong with one change: a form says it of every field at once. */
  private async refusals(
    tx: Tx,
    { key, value }: SettingChange,
  ): Promise<Readonly<Record<string, FieldProblem>>> {
    try {
      await this.settings.change(tx, key, value);
      return {};
    } catch (error) {
      if (error instanceof Invalid) return error.fields;
      throw error;
    }
  }

  private record(
    tx: Tx,
    actor: Actor,
    { action, id, detail }: { action: string; id: string; detail: object },
  ): Promise<void> {
    const subject = { kind: 'setting', id };
    return this.audit.record(tx, { action, actorId: actor.accountId, subject, detail });
  }
}

function valueAt(settings: object, key: string): unknown {
  return key.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], settings);
}
