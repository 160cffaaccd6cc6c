import { describe, expect, it } from '@jest/globals';
import { parseQuery } from './parse-query.js';
import { expand } from './synonyms.js';

const shown = (text: string) => {
  const { wanted, excluded } = parseQuery(text);
  return [wanted, excluded].map((clauses) =>
    clauses.map(({ words, quoted }) => (quoted ? `"${words.join(' ')}"` : words.join('+'))),
  );
};

describe('What a person typed', () => {
  it.each([
    ['innovation sociale', ['innovation', 'sociale'], []],
    ['recherche-action', ['recherche+action'], []],
    ["l’innovation d'ici", ['l', 'innovation', 'd', 'ici'], []],
    ['"réseau des réseaux" fonds', ['"réseau des réseaux"', 'fonds'], []],
    ['« savoir tacite »', ['"savoir tacite"'], []],
    ['“tacit knowledge”', ['"tacit knowledge"'], []],
    ['fonds -privé -"appel à projets"', ['fonds'], ['"appel à projets"', 'privé']],
    ['après-midi - soir', ['après+midi', 'soir'], []],
    ['"sans fin', ['sans', 'fin'], []],
    ['2D', ['2d'], []],
    ['()&|!:*<->', [], []],
    ['""', [], []],
  ])('is understood: %j', (text, wanted, excluded) => {
    expect(shown(text)).toEqual([wanted, excluded]);
  });

  it('is bounded, whatever its length', () => {
    expect(parseQuery('mot '.repeat(5_000)).wanted).toHaveLength(12);
    expect(parseQuery('a-'.repeat(5_000)).wanted[0]?.words).toHaveLength(12);
  });
});

describe('The glossary, in a query', () => {
  const terms = [
    { fr: 'recherche-action', en: 'action research' },
    { fr: 'communauté de pratique', en: 'community of practice' },
  ];
  const expanded = (text: string) =>
    expand(parseQuery(text).wanted, terms).map(({ all, instead }) => [
      all.map(({ words }) => words.join('+')).join(' '),
      instead,
    ]);

  it.each([
    ['action research', [['action research', ['recherche-action']]]],
    ['recherches-actions', [['recherches+actions', ['action research']]]],
    [
      'evaluer communautes de pratique',
      [
        ['evaluer', []],
        ['communautes de pratique', ['community of practice']],
      ],
    ],
    [
      'research action',
      [
        ['research', []],
        ['action', []],
      ],
    ],
    ['"action research"', [['action+research', []]]],
  ])('says the same in the other language: %j', (text, answer) => {
    expect(expanded(text)).toEqual(answer);
  });
});
