import sql, { AuditLog, Conflict, Database, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, ROLES, type Role } from '../actors/actor.js';
import { authoriseAccount } from './account.policy.js';
import { lockedAccountFacts } from './account-row.js';

const roleInput = z.object({ accountId: z.string(), role: z.enum(ROLES) });
export type RoleInput = z.input<typeof roleInput>;

/** Who may do what beyond a member's part. Every change is in the audit log. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Granting what is already granted changes nothing. @throws Invalid, NotFound, Forbidden */
  async grant(actor: Actor, input: RoleInput): Promise<void> {
    const { accountId, role } = parse(roleInput, input);
    await this.database.transaction(async (tx) => {
      const account = await lockedAccountFacts(tx, accountId);
      authoriseAccount(actor, 'grant-roles', account);
      if (account.roles.includes(role)) return;
      await tx.rows(sql`insert into account_role (account_id, role) values (${accountId}, ${role})`);
      await this.record(tx, actor, 'role.granted', { accountId, role });
    });
  }

  /** @throws Conflict `last-administrator`: someone must be able to grant roles; Invalid, NotFound, Forbidden */
  async revoke(actor: Actor, input: RoleInput): Promise<void> {
    const { accountId, role } = parse(roleInput, input);
    await this.database.transaction(async (tx) => {
      if (role === 'administrator') await refuseLastAdministrator(tx, accountId);
      const account = await lockedAccountFacts(tx, accountId);
      authoriseAccount(actor, 'grant-roles', account);
      if (!account.roles.includes(role)) return;
      await tx.rows(sql`delete from account_role where account_id = ${accountId} and role = ${role}`);
      await this.record(tx, actor, 'role.revoked', { accountId, role });
    });
  }

  private record(
    tx: Tx,
    actor: Actor,
    action: string,
    { accountId, role }: { accountId: string; role: Role },
  ) {
    const subject = { kind: 'account', id: accountId };
    return this.audit.record(tx, { action, actorId: actor.accountId, subject, detail: { role } });
  }
}

/** All administrators' rows are locked first: two that step down at once cannot both go. @throws Conflict */
export async function refuseLastAdministrator(tx: Tx, accountId: string): Promise<void> {
  const administrators = await tx.rows<{ id: string }>(sql`
    select account_id as id from account_role where role = 'administrator' order by account_id for update`);
  const isLast = administrators.length === 1 && administrators[0]?.id === accountId;
  if (isLast) throw new Conflict('last-administrator');
}
