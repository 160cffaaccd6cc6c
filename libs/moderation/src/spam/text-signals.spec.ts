import { describe, expect, it } from '@jest/globals';
import { changedPercent } from './change.js';
import { folded } from './folded.js';
import { linkedHosts, type TextSignal, textSignals } from './text-signals.js';

const rules = { links: 2, words: ['arnaque'], domains: ['mauvais.example'], ownHost: 'forum.test' };

const cases: Array<[string, TextSignal[]]> = [
  ['Bonjour, chez nous la halte-garderie a tout changé.', []],
  ['Voir https://a.example et https://b.example/page.', []],
  ['https://a.example https://b.example https://c.example', ['many-links']],
  ['https://a.example/1 https://a.example/2 https://a.example/3', []],
  ['https://forum.test/1 https://a.example https://b.example', []],
  ['Ceci est une ARNAQUE!', ['blocked-word']],
  ['Les arnaques se multiplient.', []],
  ['[ici](https://boutique.mauvais.example/x)', ['blocked-domain']],
  ['https://pasmauvais.example', []],
  ['Offre de prêt : écrivez à moi@exemple.test', ['sales-talk']],
  ['Notre coopérative parle d’une offre de prêt.', []],
  ['Online casino, no deposit bonus', ['sales-talk']],
];

describe('what a text says of itself', () => {
  it.each(cases)('%s: %j', (text, signals) => {
    expect(textSignals(text, rules)).toEqual(signals);
  });

  it('is found whatever its accents, case and signs', () => {
    expect(folded('  « Prêt d’ARGENT »  ')).toBe(' pret d argent ');
    expect(linkedHosts('WWW.Exemple.Test. puis http://x.test/a')).toEqual(['exemple.test', 'x.test']);
  });

  it.each<[string, string, number]>([
    ['un deux trois', 'trois deux un', 0],
    ['un deux trois quatre', 'un deux trois quatre!', 0],
    ['un deux', 'trois quatre', 100],
    ['un deux trois quatre', 'un deux trois cinq', 25],
    ['', '', 0],
  ])('changes from « %s » to « %s » by %d percent', (before, after, percent) => {
    expect(changedPercent(before, after)).toBe(percent);
  });
});
