const SIGNATURE = '-- ';

interface Paragraph {
  readonly depth: number;
  text: string;
  /** Goes on in the next line. */
  isOpen: boolean;
}

/** RFC 3676: lines that end on a space go on in the next one, if it is quoted as deep. `-- ` is no such line. */
export function unflowed(text: string, deleteSpace: boolean): string {
  const paragraphs: Paragraph[] = [];
  for (const raw of text.split('\n')) {
    const line = lineOf(raw, deleteSpace);
    const open = paragraphs.at(-1);
    if (open?.isOpen && open.depth === line.depth && line.text !== SIGNATURE) {
      open.text += line.text;
      open.isOpen = line.isOpen;
    } else paragraphs.push(line);
  }
  return paragraphs.map(quoted).join('\n');
}

function lineOf(raw: string, deleteSpace: boolean): Paragraph {
  const depth = /^>*/.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(depth).replace(/^ /, '');
  const isOpen = text.endsWith(' ') && text !== SIGNATURE;
  return { depth, text: isOpen && deleteSpace ? text.slice(0, -1) : text, isOpen };
}

function quoted({ depth, text }: Paragraph): string {
  return depth === 0 ? text : `${'>'.repeat(depth)} ${text}`;
}
