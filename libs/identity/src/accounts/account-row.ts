import sql, { NotFound, type Reader, type Tx } from '@forum/kernel';
import type { AccountFacts } from './account.policy.js';

const facts = sql`
  select account.id, account.kind, account.closed_at is not null as closed,
         array(select role from account_role where account_id = account.id) as roles
  from account`;

/** What the policy needs of an account. Ids come from addresses and forms: anything that is no number finds nothing. */
export async function accountFacts(reader: Reader, id: string): Promise<AccountFacts> {
  return found(await reader.one<AccountFacts>(sql`${facts} where account.id::text = ${id}`));
}

/** The same, with the row held until the transaction ends. */
export async function lockedAccountFacts(tx: Tx, id: string): Promise<AccountFacts> {
  return found(
    await tx.one<AccountFacts>(sql`${facts} where account.id::text = ${id} for update of account`),
  );
}

function found(row: AccountFacts | undefined): AccountFacts {
  if (!row) throw new NotFound('no-such-account');
  return row;
}
