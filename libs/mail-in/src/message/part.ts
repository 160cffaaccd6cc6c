import { decodeBytes } from './charset.js';
import type { Headers } from './headers.js';
import { type Parameterised, readParameters } from './parameters.js';
import { decodeTransfer } from './transfer.js';

/** One node of a message: the message itself, a piece of it, or a message within it. */
export class Part {
  readonly #contentType: Parameterised;

  constructor(
    readonly headers: Headers,
    /** A latin1 string of bytes, as it travelled; empty for what has children. */
    readonly body: string,
    readonly children: readonly Part[],
  ) {
    this.#contentType = readParameters(headers.raw('content-type'));
  }

  /** `text/plain` unless it says otherwise (RFC 2045 §5.2). */
  get type(): string {
    const { value } = this.#contentType;
    return /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : 'text/plain';
  }

  parameter(name: string): string {
    return this.#contentType.parameters.get(name) ?? '';
  }

  /** A file is what says that it is one, or has a name and is not words to read. */
  get isAttachment(): boolean {
    const { value } = readParameters(this.headers.raw('content-disposition'));
    return value === 'attachment' || (this.fileName !== '' && !this.type.startsWith('multipart/'));
  }

  get fileName(): string {
    const disposition = readParameters(this.headers.raw('content-disposition'));
    return disposition.parameters.get('filename') ?? this.parameter('name');
  }

  bytes(): Buffer {
    return decodeTransfer(this.body, this.headers.raw('content-transfer-encoding'));
  }

  /** With `\n` alone between lines, and without the NUL that no text has. */
  text(): string {
    const text = decodeBytes(this.bytes(), this.parameter('charset'));
    return text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  }

  /** Itself, then all that is in it; into messages within it only when asked. */
  *walk(intoMessages = true): Generator<Part> {
    yield this;
    if (!intoMessages && this.type === 'message/rfc822') return;
    for (const child of this.children) yield* child.walk(intoMessages);
  }
}
