import { Database, sql } from '@forum/kernel';
import type { TestWeb } from '@forum/test-web';

/** What nobody is ever told again, not even its holder: tokens, and what is kept of them. */
export async function keptSecrets(web: TestWeb): Promise<string[]> {
  const rows = await web.get(Database).reader.rows<{ kept: Buffer | string }>(sql`
    select token_hash as kept from session union all select token_hash from api_token
    union all select token_hash from feed_token
    union all select address_hash from consent where length(address_hash) > 8
    union all select token_hash from community_link
    union all select claim_hash from draft where claim_hash is not null
    union all select convert_to(csrf_secret, 'utf8') from session`);
  return rows.flatMap(({ kept }) => {
    const bytes = Buffer.from(kept);
    return [
      bytes.toString('hex'),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('utf8'),
    ];
  });
}
