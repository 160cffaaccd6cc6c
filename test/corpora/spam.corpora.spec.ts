import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textSignals } from '@forum/moderation';
import { DEFAULT_SETTINGS } from '@forum/network';
import { describe, expect, it } from '@jest/globals';
import { CORPORA } from './corpus.js';

const withCorpora = CORPORA === undefined ? describe.skip : describe;

const rules = { links: DEFAULT_SETTINGS.spam.newcomerLinks, words: [], domains: [], ownHost: 'forum.test' };

/** Ordinary sentences, one a line; and messages of real discussions. */
function ordinaryTexts(): Record<string, string[]> {
  const folder = join(CORPORA ?? '', 'french');
  const sentences = readdirSync(folder)
    .filter((name) => name.endsWith('_sentences.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const threads = readFileSync(join(CORPORA ?? '', 'threads', 'french-meta-threads.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => textsOf(JSON.parse(line)));
  const english = ['README.md', 'quebec/README.md', 'markdown/README.md', 'reply/README.md']
    .flatMap((name) => readIfThere(name))
    .flatMap((text) => text.split(/\n{2,}/));
  const real = (texts: string[]) => texts.filter((text) => text.trim() !== '');
  return { sentences: real(sentences), discussions: real(threads), english: real(english) };
}

function readIfThere(name: string): string[] {
  try {
    return [readFileSync(join(CORPORA ?? '', name), 'utf8')];
  } catch {
    return [];
  }
}

/** Every text that stands in a discussion, whatever its fields are called. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 40 ? [value.replace(/<[^>]+>/g, ' ')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const SPAM = [
  'Offre de prêt entre particuliers, réponse en 24 h : ecrivez@pret.example',
  'Marabout africain, retour de l’être aimé en 3 jours. Tél. +33 6 12 34 56 78',
  'Best online casino with no deposit bonus',
  'Earn money online! Message me on WhatsApp +1 555 123 4567',
  'Cheap followers, SEO services, quality backlinks: https://seo.example',
  'See https://a.example https://b.example https://c.example',
];

withCorpora('the signs of spam', () => {
  it('are seen in fewer than one ordinary text in a thousand, and in every example of spam', () => {
    for (const [name, texts] of Object.entries(ordinaryTexts())) {
      const taken = (sign: string) =>
        texts.filter((text) => textSignals(text, rules).some((signal) => signal === sign));
      const wrong = taken('sales-talk');
      process.stdout.write(
        `${name}: ${texts.length} texts; taken for advertising ${wrong.length}, for too many links ${taken('many-links').length}\n`,
      );
      expect(wrong.length / texts.length).toBeLessThan(0.001);
    }
    expect(SPAM.filter((text) => textSignals(text, rules).length === 0)).toEqual([]);
  });
});
