import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assemble, composeLetter, disassemble, renderMail } from '@forum/mail-out';
import { describe, expect, it } from '@jest/globals';
import { type AddressObject, simpleParser } from 'mailparser';
import { CORPORA, readJson } from './corpus.js';
import { livingParts } from './living-html.js';

const withCorpora = CORPORA === undefined ? describe.skip : describe;

const HEADERS = [
  'from',
  'mime-version',
  'auto-submitted',
  'date',
  'message-id',
  'to',
  'subject',
  'content-type',
];

function hostileInputs(): string[] {
  return [
    ...readJson<string[]>('blns', 'blns.json'),
    ...readJson<{ payloads: string[] }>('xss', 'owasp_filter_evasion.json').payloads,
    ...readJson<{ payloads: string[] }>('xss', 'markdown_xss_payloads.json').payloads,
  ];
}

function frenchSentences(): string[] {
  return ['fqb', 'gsd', 'sequoia'].flatMap((bank) =>
    readFileSync(path.join(CORPORA ?? '', 'french', `ud_${bank}_sentences.txt`), 'utf8').split('\n'),
  );
}

/** As one line of a header: what Unicode calls a control, or a line or paragraph separator, is a space. */
const asLine = (input: string) =>
  input
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

function messageOf(input: string): Buffer {
  return assemble({
    messageId: 'corpus@forum.example.org',
    date: new Date('2026-11-24T12:00:00Z'),
    from: { address: 'forum@forum.example.org', name: input },
    to: { address: 'camille@example.org', name: input },
    subject: input,
    text: `${input}\n`,
    html: `<!DOCTYPE html>${input}\n`,
  });
}

/** What an independent parser reads, or how the source is malformed. */
async function differences(input: string): Promise<string[]> {
  const raw = messageOf(input);
  const mail = await simpleParser(raw);
  const source = raw.toString('latin1');
  const to = (mail.to as AddressObject).value;
  const unix = input.toWellFormed().replace(/\r\n?/g, '\n');
  return Object.entries({
    headers: mail.headerLines.map(({ key }) => key).join() === HEADERS.join(),
    subject: mail.subject === asLine(input) || (mail.subject ?? '') === asLine(input),
    name: to.length === 1 && to[0]?.address === 'camille@example.org' && to[0].name === asLine(input),
    text: mail.text === `${unix}\n`,
    html: mail.html === `<!DOCTYPE html>${unix}\n`,
    ownReader: disassemble(raw).text === `${unix}\n`,
    ascii: !/[^\t\r\n\x20-\x7e]|[^\r]\n|\r[^\n]/.test(source),
    lines: source.split('\r\n').every((line) => line.length <= 76),
  })
    .filter(([, isRight]) => !isRight)
    .map(([what]) => `${what}: ${JSON.stringify(input).slice(0, 120)}`);
}

async function allDifferences(inputs: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const input of inputs) found.push(...(await differences(input)));
  return found;
}

withCorpora('outside material through the writing of mail', () => {
  it('is read back by an independent parser as it was given, and injects nothing', async () => {
    const inputs = hostileInputs();
    expect(inputs.length).toBeGreaterThan(600);
    expect(await allDifferences(inputs)).toEqual([]);
  }, 120_000);

  it('carries French as it is written', async () => {
    const sentences = frenchSentences().filter((sentence, at) => at % 10 === 0 && sentence !== '');
    const paragraphs = Array.from({ length: Math.floor(sentences.length / 5) }, (_, at) =>
      sentences.slice(at * 5, at * 5 + 5).join('\n'),
    );
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(await allDifferences(paragraphs)).toEqual([]);
  }, 120_000);

  it('comes out of a letter as text, in HTML as in plain text', () => {
    const ours = new Set(
      ['mot', 'https://example.org/'].flatMap((words) => livingParts(letterOf(words).html)),
    );
    const alive = hostileInputs().flatMap((input) => livingParts(letterOf(input).html));
    expect(alive.length).toBeGreaterThan(10_000);
    expect(alive.filter((part) => !ours.has(part))).toEqual([]);
    const controls = hostileInputs().filter((input) => /(?![\t\n])\p{Cc}/u.test(letterOf(input).text));
    expect(controls).toEqual([]);
  });
});

function letterOf(words: string) {
  return renderMail(
    composeLetter({
      locale: 'fr',
      subject: words,
      title: words,
      sender: {
        forumName: words,
        networkName: words,
        postalAddress: words,
        help: { label: words, address: words },
      },
      blocks: [
        { kind: 'paragraph', text: [words, { strong: words }, { link: { label: words, href: words } }] },
        { kind: 'quote', text: words, intro: words },
        { kind: 'card', title: words, href: words, code: words, overline: words, excerpt: words, why: words },
        { kind: 'list', items: [words] },
        { kind: 'button', label: words, href: words },
        { kind: 'code', value: words },
      ],
      footer: { why: words, note: words, links: [{ label: words, href: words }] },
    }),
  );
}
