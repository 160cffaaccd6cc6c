import sql, { type Sql } from '@forum/kernel';

/**
 * Which rows of `thread` an account follows, at whatever level but `none`: the nearest choice wins, the discussion's own,
 * then its community's, then its leads', then its theme's.
 */
export function followedBy(accountId: string): Sql {
  const chosen = (kind: string, targets: Sql) => sql`
    from subscription chosen where chosen.account_id = ${accountId} and chosen.kind = ${kind}
      and chosen.target = ${targets}`;
  const thread = chosen('thread', sql`thread.id::text`);
  const community = chosen('community', sql`(select slug from community where id = thread.community_id)`);
  const lead = chosen('lead', sql`any(array(select lead_code from thread_lead where thread_id = thread.id))`);
  const theme = chosen('theme', sql`thread.theme::text`);
  return sql`(case
    when exists (select ${thread}) then exists (select ${thread} and chosen.level <> 'none')
    when exists (select ${community}) then exists (select ${community} and chosen.level <> 'none')
    when exists (select ${lead}) then exists (select ${lead} and chosen.level <> 'none')
    else exists (select ${theme} and chosen.level <> 'none') end)`;
}
