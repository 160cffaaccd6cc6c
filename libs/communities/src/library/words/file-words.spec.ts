import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { wordsOfFile } from './file-words.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** The smallest PDF that shows words (ISO 32000-1, annex H.3), its table of places computed. */
function pdf(words: string): Uint8Array {
  const stream = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  return strToU8(
    `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF`,
  );
}

describe('the words of a document', () => {
  it('are read in a PDF', async () => {
    expect(await wordsOfFile('application/pdf', pdf('Grille de premier entretien'))).toBe(
      'Grille de premier entretien',
    );
  });

  it('are read in DOCX, words cut by their formatting made whole, paragraphs kept apart', async () => {
    const xml =
      '<w:p><w:r><w:t>Acc</w:t></w:r><w:r><w:t>ompagner</w:t></w:r></w:p><w:p><w:t>l&#8217;&amp;mergence</w:t></w:p>';
    expect(
      await wordsOfFile(DOCX, zipped({ 'word/document.xml': xml, 'word/styles.xml': '<s>non</s>' })),
    ).toBe('Accompagner\nl’&mergence');
  });

  it('are read in ODT', async () => {
    const xml = '<text:h>Charte</text:h><text:p>Une<text:s/>page</text:p>';
    expect(await wordsOfFile(ODT, zipped({ 'content.xml': xml }))).toBe('Charte\nUne\npage');
  });

  it.each([
    ['a broken archive', ODT, strToU8('PK rien')],
    ['a broken PDF', 'application/pdf', strToU8('%PDF-1.4 rien')],
    ['a picture', 'image/png', strToU8('rien')],
    ['an archive without its part', DOCX, zipped({ 'autre.xml': 'non' })],
  ])('are none in %s', async (_, type, bytes) => {
    expect(await wordsOfFile(type, bytes)).toBe('');
  });

  it('hold nothing that the database could not keep', async () => {
    expect(await wordsOfFile('text/plain', strToU8('un\u0000deux\u0007'))).toBe('un deux');
  });
});
