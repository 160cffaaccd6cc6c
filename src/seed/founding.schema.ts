import { foundingEventSchema } from '@forum/gatherings';
import { foundingTermSchema, termSlug } from '@forum/glossary';
import { foundingNetworkSchema, foundingVocabularySchema } from '@forum/network';
import { foundingPrioritySchema, foundingThemeSchema } from '@forum/register';
import { z } from 'zod';

const shape = z.strictObject({
  /** Where the facts come from; kept in the file alone. */
  source: z.string().optional(),
  network: foundingNetworkSchema,
  vocabulary: foundingVocabularySchema.extend({ glossarySeeds: z.array(foundingTermSchema).default([]) }),
  themes: z.array(foundingThemeSchema).min(1),
  priorities: z.array(foundingPrioritySchema).default([]),
  event: foundingEventSchema.optional(),
});

/** What a network starts with. Parts that name each other are checked together. */
export const foundingSchema = shape.superRefine((content, context) => {
  for (const check of [...checks, ...eventChecks]) {
    for (const { path, code } of check(content)) context.addIssue({ code: 'custom', message: code, path });
  }
});

export type Founding = z.output<typeof foundingSchema>;

interface Problem {
  readonly path: Array<string | number>;
  readonly code: string;
}

type Check = (content: Founding) => Problem[];

const checks: Check[] = [
  ({ themes }) => repeated(themes, ({ number }) => number, { path: ['themes'], field: 'number' }),
  ({ vocabulary }) =>
    repeated(vocabulary.glossarySeeds, ({ fr }) => termSlug(fr), {
      path: ['vocabulary', 'glossarySeeds'],
      field: 'fr',
    }),
  ({ themes, priorities }) => {
    const codes = new Set(
      themes.flatMap(({ number, leads }) => leads.map(({ letter }) => `${number}${letter}`)),
    );
    return priorities.flatMap((priority, p) =>
      unknown(priority.leads, codes, { path: ['priorities', p, 'leads'], code: 'unknown-lead' }),
    );
  },
  ({ priorities }) =>
    priorities.flatMap(({ leads }, p) =>
      repeated(leads, (code) => code, { path: ['priorities', p, 'leads'] }),
    ),
];

const eventChecks: Check[] = [
  ({ event, vocabulary }) => {
    const sectors = new Set(vocabulary.sectors.map(({ code }) => code));
    return (event?.organisations ?? []).flatMap(({ sector }, o) =>
      sector === undefined || sectors.has(sector)
        ? []
        : [{ path: ['event', 'organisations', o, 'sector'], code: 'unknown-sector' }],
    );
  },
  ({ event, themes }) => {
    const numbers = new Set(themes.map(({ number }) => number));
    return (event?.programme ?? []).flatMap((item, i) =>
      unknown(item.themes, numbers, { path: ['event', 'programme', i, 'themes'], code: 'unknown-theme' }),
    );
  },
  ({ event, themes }) => {
    const numbers = new Set(themes.map(({ number }) => String(number)));
    const { interestedInTheme = {}, interestedInSeveralThemes = {} } = event?.evaluation ?? {};
    const single = Object.keys(interestedInTheme).filter((key) => !numbers.has(key));
    const several = Object.keys(interestedInSeveralThemes).filter(
      (key) => !key.split('+').every((number) => numbers.has(number)),
    );
    const at = (field: string) => (key: string) => ({
      path: ['event', 'evaluation', field, key],
      code: 'unknown-theme',
    });
    return [...single.map(at('interestedInTheme')), ...several.map(at('interestedInSeveralThemes'))];
  },
];

type Path = Problem['path'];

/** What stands twice where it should stand once: the second place is told. */
function repeated<T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  { path, field }: { readonly path: Path; readonly field?: string },
): Problem[] {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    const twice = seen.has(key);
    seen.add(key);
    const place = field === undefined ? [...path, index] : [...path, index, field];
    return twice ? [{ path: place, code: 'given-twice' }] : [];
  });
}

function unknown<T>(items: readonly T[], known: ReadonlySet<T>, { path, code }: Problem): Problem[] {
  return items.flatMap((item, index) => (known.has(item) ? [] : [{ path: [...path, index], code }]));
}
