import { describe, expect, it } from '@jest/globals';
import { holds, termsIn } from './terms-in.js';

describe('a term in a text', () => {
  it.each([
    ['Plateformes d’action partenariale', "plateforme d'action partenariale"],
    ['Communautés de pratique en accompagnement', 'communauté de pratique'],
    ['Appui à la recherche-action', 'recherche-action'],
    ['… autour d’un réseau des réseaux', 'réseau des réseaux'],
  ])('of « %s » is « %s », plurals and apostrophes aside', (text, term) => {
    expect(holds(text, term)).toBe(true);
  });

  it.each([
    ['Appui à la recherche-action', 'action-recherche'],
    ['Appui à l’action collective', 'action sociale'],
    ['Preneurs de son', 'preneur de risque'],
    ['', 'preneur'],
    ['Preneur', ''],
    ['Portereau', 'porteur'],
  ])('of « %s » is not « %s »', (text, term) => {
    expect(holds(text, term)).toBe(false);
  });

  it('is found in either language', () => {
    const terms = [{ term: { fr: 'accompagnement', en: 'support and coaching' } }];
    expect(termsIn({ fr: 'Formation', en: 'Training in support and coaching' }, terms)).toEqual(terms);
    expect(termsIn({ fr: 'Formation', en: 'Training' }, terms)).toEqual([]);
  });
});
