import { type AddressObject, type HeaderLines, simpleParser } from 'mailparser';
import { plainSpaces } from './plain-spaces.js';

export interface Mail {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
  /** By lower-case name; folded lines unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly messageId: string;
}

/** A message as its reader's program shows it. */
export async function readMail(raw: Buffer): Promise<Mail> {
  const mail = await simpleParser(raw);
  const { value } = mail.to as AddressObject;
  return {
    subject: plainSpaces(mail.subject ?? ''),
    to: value[0]?.address ?? '',
    text: plainSpaces(mail.text ?? ''),
    html: mail.html || '',
    headers: new Map(mail.headerLines.map(headerOf)),
    messageId: mail.messageId ?? '',
  };
}

function headerOf({ key, line }: HeaderLines[number]): [string, string] {
  return [
    key,
    line
      .slice(line.indexOf(':') + 1)
      .replaceAll(/\r?\n[ \t]/g, '')
      .trim(),
  ];
}

/** The six figures of a sign-in mail. */
export function codeIn({ text }: Mail): string {
  const code = /\b(\d{3}) ?(\d{3})\b/.exec(text);
  if (!code) throw new Error(`No code in: ${text}`);
  return `${code[1]}${code[2]}`;
}

/** The path of the mail's link that begins so. */
export function linkIn({ text }: Mail, beginning: string): string {
  const links = [...text.matchAll(/https?:\/\/[^\s<>]+/g)].map(([link]) => new URL(link));
  const link = links.find(({ pathname }) => pathname.startsWith(beginning));
  if (!link) throw new Error(`No link to ${beginning} in: ${text}`);
  return `${link.pathname}${link.search}${link.hash}`;
}
