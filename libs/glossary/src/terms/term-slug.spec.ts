import { describe, expect, it } from '@jest/globals';
import { termSlug } from './term-slug.js';

describe('the address of a term', () => {
  it.each([
    ['innovation sociale', 'innovation-sociale'],
    ['réseau des réseaux', 'reseau-des-reseaux'],
    ['plateforme d’action partenariale', 'plateforme-d-action-partenariale'],
    ["plateforme d'action partenariale", 'plateforme-d-action-partenariale'],
    ['Cœur à cœur', 'coeur-a-coeur'],
    [' « recherche-action » ', 'recherche-action'],
  ])('of %p is %p', (french, slug) => {
    expect(termSlug(french)).toBe(slug);
  });

  it('is empty for words without a letter or digit, which the founding file refuses', () => {
    expect(termSlug('—')).toBe('');
  });
});
