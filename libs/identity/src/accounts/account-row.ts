import sql, { isId, NotFound, type Reader, type Tx } from '@forum/kernel';
import type { AccountFacts } from './account.policy.js';

const facts = sql`
  select account.id, account.kind, account.closed_at is not null as closed,
         array(select role from account_role where account_id = account.id) as roles
  from account`;

/** What the policy needs of an account. Ids come from addresses and forms: what is none finds nothing. @throws NotFound */
export async function accountFacts(reader: Reader, id: string): Promise<AccountFacts> {
  return found(isId(id) && (await reader.one<AccountFacts>(sql`${facts} where account.id = ${id}`)));
}

/** The same, with the row held until the transaction ends. @throws NotFound */
export async function lockedAccountFacts(tx: Tx, id: string): Promise<AccountFacts> {
  const held = sql`${facts} where account.id = ${id} for update of account`;
  return found(isId(id) && (await tx.one<AccountFacts>(held)));
}

function found(row: AccountFacts | undefined | false): AccountFacts {
  if (!row) throw new NotFound('no-such-account');
  return row;
}
