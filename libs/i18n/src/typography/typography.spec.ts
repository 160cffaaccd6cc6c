import { describe, expect, it } from '@jest/globals';
import { prepareEnglish, setEnglish } from './english.js';
import { prepareFrench, setFrench } from './french.js';

const french = (text: string) =>
  setFrench(prepareFrench(text))
    .replace(/\u00a0/g, '~')
    .replace(/\u202f/g, '_');
const english = (text: string) => setEnglish(prepareEnglish(text)).replace(/\u00a0/g, '~');

describe('French interface text', () => {
  it.each([
    ['« Lieux »', '«_Lieux_»'],
    ['«Lieux»', '«_Lieux_»'],
    ['"Lieux"', '«_Lieux_»'],
    ['Erreur : choisissez', 'Erreur~: choisissez'],
    ['Erreur: choisissez', 'Erreur~: choisissez'],
    ['Lire :', 'Lire~:'],
    ['61 % des réponses', '61~% des réponses'],
    ['18 réponses', '18~réponses'],
    ['mardi à 7 h', 'mardi à 7~h'],
    ['à 8 h 30, mardi', 'à 8~h~30, mardi'],
    ['le 2 février 2007', 'le 2~février~2007'],
    ['le 1er mai 2026', 'le 1er~mai~2026'],
    ["L'avis d'une personne, aujourd'hui", 'L’avis d’une personne, aujourd’hui'],
    ['Est-ce vrai ? Oui ; enfin !', 'Est-ce vrai? Oui; enfin!'],
    ['Attendez...', 'Attendez…'],
  ])('%s becomes %s', (written, set) => {
    expect(french(written)).toBe(set);
  });

  it.each(['https://exemple.org/a', '12:30', 'fr:en', 'a b c', 'nom@exemple.org'])(
    'leaves %s alone',
    (text) => {
      expect(french(text)).toBe(text);
    },
  );

  it('is set once: setting it again changes nothing', () => {
    const once = setFrench('« 18 réponses » : 61 % à 8 h 30 ; vrai ?');
    expect(setFrench(once)).toBe(once);
  });
});

describe('English interface text', () => {
  it.each([
    ['"Places" and "paths"', '“Places” and “paths”'],
    ['("Places")', '(“Places”)'],
    ["It's members' own", 'It’s members’ own'],
    ['61 % of replies', '61% of replies'],
    ['Really ?', 'Really?'],
    ['Wait...', 'Wait…'],
  ])('%s becomes %s', (written, set) => {
    expect(english(written)).toBe(set);
  });
});
