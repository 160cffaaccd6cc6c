import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { auditCatalogue } from './audit.js';
import { catalogue } from './catalogue.js';
import { ELEMENT } from './element.js';
import { translate } from './translate.js';

const messages = catalogue({
  fr: {
    hello: 'Bonjour {name}, bienvenue!',
    replies: '{count, plural, =0 {Aucune réponse} one {# réponse} other {# réponses}}',
    terms: "J'ai lu <link>les conditions</link> : {title}",
    owner: "l'avis d'{name}",
    found: '« {title} » : {count, number} résultats, soit {share, number, percent} ; voir "{title}" ?',
  },
  en: {
    hello: 'Hello {name}, welcome!',
    replies: '{count, plural, =0 {No reply} one {# reply} other {# replies}}',
    terms: "I've read <link>the terms</link>: {title}",
    owner: "{name}'s opinion",
    found: '"{title}": {count, number} results, or {share, number, percent}; see "{title}"?',
  },
});
const fr = translate(messages, 'fr');
const en = translate(messages, 'en');

describe('translate', () => {
  it('counts in both languages, zero being singular in French and plural in English', () => {
    expect([0, 1, 2].map((count) => fr('replies', { count }))).toEqual([
      'Aucune réponse',
      '1\u00a0réponse',
      '2\u00a0réponses',
    ]);
    expect([0, 1, 2].map((count) => en('replies', { count }))).toEqual(['No reply', '1 reply', '2 replies']);
  });

  it('sets French spaces, guillemets and apostrophes around arguments', () => {
    expect(fr('found', { title: 'Lieux', count: 1234, share: 0.61 })).toBe(
      '«\u202fLieux\u202f»\u00a0: 1\u00a0234\u00a0résultats, soit 61\u00a0%; voir «\u202fLieux\u202f»?',
    );
    expect(en('found', { title: 'Places', count: 1234, share: 0.61 })).toBe(
      '“Places”: 1,234 results, or 61%; see “Places”?',
    );
  });

  it('keeps an argument that follows an apostrophe', () => {
    expect(fr('owner', { name: 'Ève' })).toBe('l’avis d’Ève');
    expect(en('owner', { name: 'Ève' })).toBe('Ève’s opinion');
  });

  it('never touches the words that people wrote', () => {
    expect(fr('hello', { name: `"L'ami" : <b>50 %</b> ;` })).toBe(
      `Bonjour "L'ami" : <b>50 %</b> ;, bienvenue!`,
    );
  });

  it('wraps rich text in what the page gives', () => {
    const pieces = fr.rich('terms', { title: 'x', link: (words: unknown[]) => ({ words }) });
    expect(pieces).toEqual(['J’ai lu ', { words: ['les conditions'] }, '\u00a0: x']);
  });

  it('refuses a missing argument and an unknown key instead of printing a hole', () => {
    expect(() => fr('hello')).toThrow(/name/);
    expect(() => fr('nothing' as 'hello')).toThrow('no message under the key nothing');
    expect(() => fr('toString' as 'hello')).toThrow('no message under the key toString');
    expect([fr.has('hello'), fr.has('toString')]).toEqual([true, false]);
  });

  it('chooses by exact number, by ordinal, with an offset, and by word', () => {
    const chosen = catalogue({
      fr: {
        place: '{n, selectordinal, one {#re} other {#e}}',
        others: '{count, plural, offset:1 =1 {Vous seule} one {Vous et # autre} other {Vous et # autres}}',
        role: '{role, select, owner {{count, plural, one {# personne} other {# personnes}}} other {personne}}',
        share: '{ratio, number, ::percent .0}',
      },
      en: {
        place: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
        others: '{count, plural, offset:1 =1 {You alone} one {You and # other} other {You and # others}}',
        role: '{role, select, owner {{count, plural, one {# person} other {# people}}} other {nobody}}',
        share: '{ratio, number, ::percent .0}',
      },
    });
    const [t, e] = [translate(chosen, 'fr'), translate(chosen, 'en')];
    expect([1, 2, 21].map((n) => t('place', { n }))).toEqual(['1re', '2e', '21e']);
    expect([1, 2, 3, 11].map((n) => e('place', { n }))).toEqual(['1st', '2nd', '3rd', '11th']);
    expect([1, 2, 3].map((count) => t('others', { count }))).toEqual([
      'Vous seule',
      'Vous et 1\u00a0autre',
      'Vous et 2\u00a0autres',
    ]);
    expect(t('role', { role: 'owner', count: 1234 })).toBe('1\u00a0234\u00a0personnes');
    expect(t('role', { role: 'toString', count: 1 })).toBe('personne');
    expect(e('share', { ratio: 0.125 })).toBe('12.5%');
    expect(auditCatalogue(chosen)).toEqual([]);
  });

  it('keeps tags for rich text, nested ones too', () => {
    const tagged = catalogue({
      fr: { a: '<b>un <i>{x}</i></b> fin' },
      en: { a: '<b>one <i>{x}</i></b> end' },
    });
    const wrap = (name: string) => (words: unknown[]) => ({ [name]: words });
    const pieces = translate(tagged, 'fr').rich<object>('a', { x: '<u>', b: wrap('b'), i: wrap('i') });
    expect(pieces).toEqual([{ b: ['un ', { i: ['<u>'] }] }, ' fin']);
    expect(() => translate(tagged, 'fr')('a', { x: 'y', b: 'c', i: 'd' })).toThrow('use rich');
  });

  it('gives the same translator for the same catalogue and language', () => {
    expect(translate(messages, 'fr')).toBe(fr);
    expect(en).not.toBe(fr);
    expect([fr.locale, en.locale]).toEqual(['fr', 'en']);
  });

  it('refuses dates in messages, since only the caller knows the time zone', () => {
    const dated = catalogue({ fr: { on: 'le {day, date, long}' }, en: { on: 'on {day, date, long}' } });
    expect(() => translate(dated, 'fr')('on', { day: 0 })).toThrow(
      '{day}: a date comes to a message as text',
    );
  });
});

describe('catalogue', () => {
  it('does not compile when a key is missing or stands in one language alone', () => {
    // @ts-expect-error: `b` is not translated
    catalogue({ fr: { a: 'a', b: 'b' }, en: { a: 'a' } });
    // @ts-expect-error: `b` stands in English alone
    catalogue({ fr: { a: 'a' }, en: { a: 'a', b: 'b' } });
    // @ts-expect-error: no such key
    expect(() => translate(catalogue({ fr: { a: 'a' }, en: { a: 'a' } }), 'fr')('b')).toThrow();
  });
});

describe('auditCatalogue', () => {
  it('is silent on a sound catalogue', () => {
    expect(auditCatalogue(messages)).toEqual([]);
  });

  it('names bad syntax and arguments that differ from one language to the other', () => {
    const wrong = catalogue({
      fr: { a: 'Bonjour {name}', b: '{count, plural, one {x}', c: '<b>gras</b>' },
      en: { a: 'Hello {person}', b: '{count, plural, one {x} other {y}}', c: 'bold' },
    });
    expect(auditCatalogue(wrong)).toEqual([
      'a: fr takes {name}, en takes {person}',
      expect.stringMatching(/^b \(fr\): /),
      'c: fr takes {<b>}, en takes {}',
    ]);
  });
});

describe('the numbers of element types', () => {
  it('are those of the installed parser', () => {
    const types = ['x', '{a}', '{a, number}', '{a, date}', '{a, time}', '{a, select, other {x}}'].map(
      (source) => new IntlMessageFormat(source, 'fr').getAst()[0]?.type,
    );
    expect(types).toEqual([0, 1, 2, 3, 4, 5]);
    const [plural] = new IntlMessageFormat('{a, plural, other {#}}', 'fr').getAst();
    expect(plural?.type).toBe(ELEMENT.plural);
    expect(plural?.type === ELEMENT.plural && plural.options.other?.value[0]?.type).toBe(ELEMENT.pound);
    expect(new IntlMessageFormat('<b>x</b>', 'fr').getAst()[0]?.type).toBe(ELEMENT.tag);
  });
});
