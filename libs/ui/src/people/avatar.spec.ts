import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './avatar.js';

describe('Initials', () => {
  it.each([
    ['Noé Fictif', 'NF'],
    ['Camille', 'C'],
    ['Élodie de la Maquette', 'ÉM'],
    ['Marie-Ève Brouillon', 'MB'],
    ['e\u0301lise  modèle', 'ÉM'],
    ['Centre d’exemple', 'CE'],
    ['  ', '?'],
    ['<script>', 'S'],
    ['𝒜 𝓑', '𝒜𝓑'],
  ])('of %j are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
