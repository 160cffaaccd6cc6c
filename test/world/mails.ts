import { type Database, sql } from '@forum/kernel';
import { type ParsedMail, simpleParser } from 'mailparser';

/** The last mail put on its way to an address, read as its reader would; throws when there is none. */
export async function lastMailTo(
  database: Database,
  address: string,
): Promise<ParsedMail & { text: string }> {
  const row = await database.reader.one<{ raw: Buffer }>(sql`
    select raw from mail where to_address = ${address} order by id desc limit 1`);
  if (!row) throw new Error(`no mail to ${address}`);
  const mail = await simpleParser(row.raw);
  return { ...mail, text: mail.text ?? '' };
}
