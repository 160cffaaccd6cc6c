import { packId, unpackId } from './packed-id.js';

/** What a token says. It can be read by whoever holds it: nothing secret goes in. */
export interface MailTokenPayload {
  readonly subject: { readonly accountId: string } | { readonly address: string };
  /** The mail it came with, when that matters: a row's id. */
  readonly mailId?: string;
  /** Precise to the second. */
  readonly expiresAt: Date;
}

const VERSION = 1;
const HAS_MAIL = 1;
const IS_ADDRESS = 2;
const HEAD_BYTES = 6;

/** version, flags, expiry (4 bytes, seconds), then the mail's id and the account's as LEB128, or the address in UTF-8. */
export function packPayload({ subject, mailId, expiresAt }: MailTokenPayload): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head[0] = VERSION;
  head[1] = (mailId === undefined ? 0 : HAS_MAIL) | ('address' in subject ? IS_ADDRESS : 0);
  head.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), 2);
  return Buffer.concat([
    head,
    mailId === undefined ? Buffer.alloc(0) : packId(mailId),
    'address' in subject ? Buffer.from(subject.address) : packId(subject.accountId),
  ]);
}

/** @returns undefined for what was packed by another version */
export function unpackPayload(bytes: Buffer): MailTokenPayload | undefined {
  if (bytes.length <= HEAD_BYTES || bytes[0] !== VERSION) return undefined;
  const flags = bytes[1] as number;
  const expiresAt = new Date(bytes.readUInt32BE(2) * 1000);
  const mail = flags & HAS_MAIL ? unpackId(bytes.subarray(HEAD_BYTES)) : undefined;
  const rest = bytes.subarray(HEAD_BYTES + (mail?.length ?? 0));
  const subject = flags & IS_ADDRESS ? { address: rest.toString() } : { accountId: unpackId(rest).id };
  return { subject, expiresAt, ...(mail ? { mailId: mail.id } : {}) };
}
