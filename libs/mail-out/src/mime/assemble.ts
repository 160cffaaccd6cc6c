import { hash } from 'node:crypto';
import { textHeader } from './header.js';
import type { Body, CommonHeaders, Letter, Message } from './message.js';
import { commonHeaders, letterHeaders } from './message-headers.js';
import { type Chunk, encodeChunk } from './quoted-printable.js';

/** One whole message (RFC 5322), lines ended by CRLF, dots not doubled: that is SMTP's. Same input, same bytes. */
export function assemble(message: Message): Buffer {
  return assembler(message)(message);
}

/** Assembles the letters of a batch; the headers that they share are made once. */
export function assembler(common: CommonHeaders): (letter: Letter) => Buffer {
  const segments = segmenter(common);
  return (letter) => Buffer.concat(segments(letter));
}

/** The same in pieces, each given chunk as itself, for whoever keeps what many messages have in common only once. */
export function segmenter(common: CommonHeaders): (letter: Letter) => readonly Buffer[] {
  const shared = commonHeaders(common);
  let lastSubject = { text: '', header: textHeader('Subject', '') };
  return (letter) => {
    const { subject } = letter;
    if (lastSubject.text !== subject) lastSubject = { text: subject, header: textHeader('Subject', subject) };
    // An `=` in the boundary keeps it out of the parts: quoted-printable never leaves `=_` there (RFC 2045 §6.7).
    const boundary = `=_${hash('sha256', letter.messageId, 'base64url').slice(0, 24)}`;
    const type = `Content-Type: multipart/alternative;\r\n boundary="${boundary}"\r\n`;
    return [
      Buffer.from(`${shared}${letterHeaders(letter, lastSubject.header)}${type}\r\n`),
      partHead(boundary, 'plain'),
      ...chunksOf(letter.text),
      partHead(boundary, 'html'),
      ...chunksOf(letter.html),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ];
  };
}

function partHead(boundary: string, subtype: 'plain' | 'html'): Buffer {
  return Buffer.from(
    `\r\n--${boundary}\r\nContent-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
  );
}

function chunksOf(body: Body): readonly Chunk[] {
  return typeof body === 'string' ? [encodeChunk(body)] : body;
}
