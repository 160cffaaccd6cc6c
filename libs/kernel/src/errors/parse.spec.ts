import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type FieldProblem, Invalid } from './app-error.js';
import { parse } from './parse.js';

const schema = z.strictObject({
  title: z.string().trim().min(3).max(10),
  address: z.email().optional(),
  site: z.url().optional(),
  lang: z.enum(['fr', 'en']).optional(),
  hour: z.number().int().min(0).max(23).optional(),
  leads: z
    .array(z.string().regex(/^[1-9][A-Z]$/, 'unknown-lead'))
    .min(1)
    .max(2)
    .optional(),
  place: z.strictObject({ name: z.string() }).optional(),
  either: z.union([z.string(), z.number()]).optional(),
});

function problems(input: unknown): Readonly<Record<string, FieldProblem>> {
  try {
    parse(schema, input);
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('parsing input', () => {
  it('gives what the schema makes of it', () => {
    expect(parse(schema, { title: '  Ici  ', leads: ['2B'] })).toEqual({ title: 'Ici', leads: ['2B'] });
  });

  it.each<[string, unknown, FieldProblem]>([
    ['title', {}, { code: 'required' }],
    ['title', { title: '   ' }, { code: 'required' }],
    ['title', { title: 'Ab' }, { code: 'too-short', params: { min: 3 } }],
    ['title', { title: 'Beaucoup trop long' }, { code: 'too-long', params: { max: 10 } }],
    ['title', { title: 7 }, { code: 'wrong-type' }],
    ['title', { title: null }, { code: 'wrong-type' }],
    ['address', { title: 'Ici', address: 'personne' }, { code: 'not-email' }],
    ['site', { title: 'Ici', site: 'exemple' }, { code: 'not-url' }],
    ['lang', { title: 'Ici', lang: 'de' }, { code: 'not-in-list' }],
    ['hour', { title: 'Ici', hour: 24 }, { code: 'too-big', params: { max: 23 } }],
    ['hour', { title: 'Ici', hour: -1 }, { code: 'too-small', params: { min: 0 } }],
    ['hour', { title: 'Ici', hour: 7.5 }, { code: 'wrong-type' }],
    ['leads', { title: 'Ici', leads: [] }, { code: 'too-few', params: { min: 1 } }],
    ['leads', { title: 'Ici', leads: ['2A', '2B', '2C'] }, { code: 'too-many-values', params: { max: 2 } }],
    ['leads.1', { title: 'Ici', leads: ['2A', 'deux'] }, { code: 'unknown-lead' }],
    ['place.name', { title: 'Ici', place: {} }, { code: 'required' }],
    ['place.street', { title: 'Ici', place: { name: 'Là', street: 1 } }, { code: 'unknown-field' }],
    ['either', { title: 'Ici', either: true }, { code: 'wrong-type' }],
    ['admin', { title: 'Ici', admin: true }, { code: 'unknown-field' }],
    ['constructor', { title: 'Ici', constructor: 1 }, { code: 'unknown-field' }],
    ['body', undefined, { code: 'required' }],
    ['body', 'du texte', { code: 'wrong-type' }],
    ['body', [], { code: 'wrong-type' }],
  ])('names the field %s of %j', (field, input, problem) => {
    expect(problems(input)).toEqual({ [field]: problem });
  });

  it('says one thing per field, and every field that is wrong', () => {
    expect(problems({ title: '', lang: 'de', hour: 99, admin: true, role: 'all' })).toEqual({
      title: { code: 'required' },
      lang: { code: 'not-in-list' },
      hour: { code: 'too-big', params: { max: 23 } },
      admin: { code: 'unknown-field' },
      role: { code: 'unknown-field' },
    });
  });

  it('keeps a field that is named like what every object has', () => {
    const input: unknown = JSON.parse('{"title":"Ici","__proto__":1}');
    expect(Object.keys(problems(input))).toEqual(['__proto__']);
  });
});
