import { describe, expect, it } from '@jest/globals';
import { chooseName, linkNames, meantIn, mentionedIn, mentionOf, typedIn } from './mention-text.js';

const fatou = { id: '12', name: 'Fatou Esquisse' };
const jean = { id: '7', name: 'Jean-Noël D’Arc' };
const names = {
  byId: new Map([fatou, jean].map((one) => [one.id, one])),
  byKey: new Map([fatou, jean].map((one) => [one.name.toLowerCase(), one])),
};
const linked = (text: string) => linkNames(text, names);

describe('a name after an @', () => {
  it.each([
    ['@Fatou Esquisse, merci.', '[@Fatou Esquisse](/personnes/12), merci.'],
    ['@fatou esquisse dit oui', '[@Fatou Esquisse](/personnes/12) dit oui'],
    ['Merci @Fatou Esquisse.', 'Merci [@Fatou Esquisse](/personnes/12).'],
    ['(@Jean-Noël D’Arc)', '([@Jean-Noël D’Arc](/personnes/7))'],
    ['**@Fatou Esquisse**', '**[@Fatou Esquisse](/personnes/12)**'],
  ])('is somebody’s: %s', (typed, stored) => {
    expect(linked(typed)).toBe(stored);
    expect(linked(stored)).toBe(stored);
  });

  it.each([
    'fatou@Fatou Esquisse',
    'a@b.ca',
    'a.@Fatou Esquisse',
    '@@Fatou Esquisse',
    'https://example.org/@Fatou Esquisse',
    '@Inconnue Personne',
    '`@Fatou Esquisse`',
    '```\n@Fatou Esquisse\n```',
    '> @Fatou Esquisse',
    '    @Fatou Esquisse',
    '@',
  ])('is nobody’s: %j', (text) => {
    expect(linked(text)).toBe(text);
    expect(mentionedIn(linked(text))).toEqual([]);
  });

  it('is that person’s own, whatever a writer says it is; a link to nobody is a plain word', () => {
    expect(linked('[@La ministre](/personnes/12)')).toBe('[@Fatou Esquisse](/personnes/12)');
    expect(linked('[@Personne](/personnes/999)')).toBe('@Personne');
    expect(linked('> [@La ministre](/personnes/12)')).toBe('> [@La ministre](/personnes/12)');
  });

  it('cannot break out of its link', () => {
    const hostile = { id: '3', name: 'Eve](https://evil.example) [x' };
    expect(mentionOf(hostile)).toBe('[@Eve\\](https://evil.example) \\[x](/personnes/3)');
    expect(mentionedIn(mentionOf(hostile))).toEqual(['3']);
  });

  it('is chosen by its writer among several', () => {
    expect(typedIn('Bonjour @Jean Exemple et @Jean Exemple.')).toEqual(['Jean Exemple et', 'Jean Exemple.']);
    expect(chooseName('Bonjour @Jean Exemple et vous', 'Jean Exemple', '9')).toBe(
      'Bonjour [@Jean Exemple](/personnes/9) et vous',
    );
  });

  it('ends where the name ends: the words after it are the sentence’s', () => {
    const names = ['Camille Exemple', 'Émile Zoé'];
    expect(meantIn('Camille et vous', names)).toBe('Camille');
    expect(meantIn('emile zoé dit', names)).toBe('emile zoé');
    expect(meantIn('Tremblay. Merci', names)).toBe('Tremblay');
    expect(chooseName('@Camille et vous', meantIn('Camille et vous', names), '4')).toBe(
      '[@Camille](/personnes/4) et vous',
    );
  });

  it('is looked for in time in proportion to the text', () => {
    const started = performance.now();
    linked('@a '.repeat(16_000));
    linked(`${'['.repeat(25_000)}@`);
    linked('`'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
