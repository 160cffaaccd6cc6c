import { strFromU8, type UnzipFileInfo, unzip } from 'fflate';

/** Enough to find a report by what it says; a file may say more than anyone searches. */
const MAX_CHARACTERS = 400_000;
const MAX_PAGES = 200;
/** Bytes of one part of an archive, unpacked: what is larger is a bomb or no text. */
const MAX_PART_BYTES = 30_000_000;

/** Where the words stand in a document that is an archive of XML: OpenDocument (ISO 26300), Office Open XML (ECMA-376). */
const PARTS: Readonly<Record<string, RegExp>> = {
  'application/vnd.oasis.opendocument.text': /^content\.xml$/,
  'application/vnd.oasis.opendocument.presentation': /^content\.xml$/,
  'application/vnd.oasis.opendocument.spreadsheet': /^content\.xml$/,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    /^word\/(document|footnotes|endnotes)\.xml$/,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': /^ppt\/slides\/slide\d+\.xml$/,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': /^xl\/sharedStrings\.xml$/,
};

/** The words of a document, for search; empty where there are none to read. A broken file has none either. */
export async function wordsOfFile(type: string, bytes: Uint8Array): Promise<string> {
  try {
    return clean(await read(type, bytes));
  } catch {
    return '';
  }
}

async function read(type: string, bytes: Uint8Array): Promise<string> {
  if (type === 'application/pdf') return wordsOfPdf(bytes);
  const part = PARTS[type];
  if (part !== undefined) return wordsOfArchive(bytes, part);
  return /^text\/(plain|csv)$/.test(type) ? strFromU8(bytes.subarray(0, MAX_CHARACTERS * 4)) : '';
}

/** Loaded when a first PDF comes: it is the largest part of the library. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  await pdf.loadingTask.destroy();
  return pages.join('\n');
}

async function wordsOfArchive(bytes: Uint8Array, part: RegExp): Promise<string> {
  const parts = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    const filter = ({ name, originalSize }: UnzipFileInfo) =>
      part.test(name) && originalSize <= MAX_PART_BYTES;
    unzip(bytes, { filter }, (error, data) => (error ? reject(error) : resolve(data)));
  });
  return Object.keys(parts)
    .sort()
    .map((name) => wordsOfXml(strFromU8(parts[name] as Uint8Array)))
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Ends of paragraphs, cells and tabs separate words; other tags may stand within one. */
function wordsOfXml(xml: string): string {
  return xml
    .replace(
      /<\/(?:text:p|text:h|w:p|a:p|si|table:table-cell)>|<(?:w:tab|w:br|text:tab|text:s)\b[^<>]*>/g,
      '\n',
    )
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? ' ');
}

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}

/** A NUL stands in no text of the database. */
function clean(words: string): string {
  return words
    .slice(0, MAX_CHARACTERS)
    .toWellFormed()
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/\n\s+/g, '\n')
    .trim();
}
