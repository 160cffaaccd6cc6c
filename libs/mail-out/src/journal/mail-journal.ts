import {
  CONFIG,
  type Config,
  decodeCursor,
  Invalid,
  NotFound,
  type Page,
  type Reader,
  sql,
  toPage,
} from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Disassembled, disassemble } from '../mime/disassemble.js';
import type { MailEntity, MailState } from '../queue/mail.entity.js';

type Row = Pick<
  MailEntity,
  | 'id'
  | 'kind'
  | 'accountId'
  | 'toAddress'
  | 'locale'
  | 'state'
  | 'attempts'
  | 'lastError'
  | 'secret'
  | 'createdAt'
  | 'sentAt'
> & { readonly subject: string };

/** A line of the journal; `subject` is null where it may not be shown. */
export type JournalLine = Omit<Row, 'subject'> & { readonly subject: string | null };

/** One mail; `message` is null where it may not be shown, or is forgotten. */
export interface JournalMail extends JournalLine {
  readonly masked: boolean;
  readonly message: Disassembled | null;
}

export interface JournalQuery {
  readonly state?: MailState;
  readonly cursor?: string;
  readonly limit?: number;
}

const columns = sql`id, kind, account_id as "accountId", to_address as "toAddress", locale, subject, state, attempts,
  last_error as "lastError", secret, created_at as "createdAt", sent_at as "sentAt"`;

/**
 * The mails of the queue, for administrators. What holds a code or a token is masked once mail really leaves: whoever
 * administers could sign in as anyone with it. In a trial without SMTP it is shown, for there is no other way to get it.
 */
@Injectable()
export class MailJournal {
  readonly #masks: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.#masks = config.smtpUrl !== null;
  }

  /** Newest first. @throws Invalid for a bad cursor */
  async list(reader: Reader, { state, cursor, limit = 50 }: JournalQuery = {}): Promise<Page<JournalLine>> {
    const before = cursor === undefined ? null : idIn(cursor);
    const rows = await reader.rows<Row>(sql`
      select ${columns} from mail
      where (${state ?? null}::text is null or state = ${state ?? null})
        and (${before}::bigint is null or id < ${before}::bigint)
      order by id desc limit ${limit + 1}`);
    const page = toPage(rows, limit, (row) => [row.id]);
    return { items: page.items.map((row) => this.line(row)), next: page.next };
  }

  /** @throws NotFound */
  async read(reader: Reader, id: string): Promise<JournalMail> {
    if (!isId(id)) throw new NotFound();
    const row = await reader.one<Row & { raw: Buffer | null }>(
      sql`select ${columns}, raw from mail where id = ${id}`,
    );
    if (row === undefined) throw new NotFound();
    const { raw, ...line } = row;
    const masked = this.masks(line);
    return { ...this.line(line), masked, message: masked || raw === null ? null : disassemble(raw) };
  }

  private line(row: Row): JournalLine {
    return { ...row, subject: this.masks(row) ? null : row.subject };
  }

  private masks({ secret }: Row): boolean {
    return secret && this.#masks;
  }
}

function idIn(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === 'string' && isId(id)) return id;
  throw Invalid.field('cursor', 'bad-cursor');
}

/** Fits a bigint for certain. */
function isId(text: string): boolean {
  return /^\d{1,18}$/.test(text);
}
