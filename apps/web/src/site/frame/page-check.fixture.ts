/** Elements that have no end tag (HTML, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is wrong with a page's HTML, one sentence each: nesting, ids, what refers to them, headings, inline code. */
export function problemsOfPage(html: string): string[] {
  const tags = tagsOf(html);
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  return [
    ...nesting(tags),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`),
    ...references(tags, new Set(ids)),
    ...headings(tags),
    ...inlineCode(tags),
  ];
}

/** Addresses on this site that the page leads to, without what follows `#`. */
export function localLinks(html: string): string[] {
  const hrefs = tagsOf(html)
    .filter(({ name, closes }) => name === 'a' && !closes)
    .map(({ attributes }) => attributes.get('href') ?? '');
  const local = hrefs.filter((href) => href.startsWith('/')).map((href) => href.split('#')[0] ?? '');
  return [...new Set(local)];
}

/** The words of the page's main part, as a reader sees them. */
export function wordsOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, slash, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      closes: slash === '/',
      attributes: new Map(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  );
}

function nesting(tags: readonly Tag[]): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const tag of tags.filter(({ name }) => !VOID.has(name))) {
    const problem = tag.closes ? closing(tag, open) : opening(tag, open);
    if (problem !== undefined) problems.push(problem);
  }
  return open.length === 0 ? problems : [...problems, `${open.join(', ')} is never closed`];
}

function opening({ name }: Tag, open: string[]): string | undefined {
  const nested = name === 'p' && open.includes('p');
  open.push(name);
  return nested ? 'a paragraph stands in a paragraph' : undefined;
}

function closing({ name }: Tag, open: string[]): string | undefined {
  return open.pop() === name ? undefined : `</${name}> closes something else`;
}

function references(tags: readonly Tag[], ids: ReadonlySet<string>): string[] {
  return tags.flatMap(({ attributes }) => {
    const named = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget']
      .flatMap((name) => attributes.get(name)?.split(' ') ?? [])
      .concat(attributes.get('href')?.startsWith('#') ? (attributes.get('href') ?? '').slice(1) : []);
    return named.filter((id) => !ids.has(id)).map((id) => `nothing has the id ${id}`);
  });
}

function headings(tags: readonly Tag[]): string[] {
  const levels = tags
    .filter(({ name, closes }) => /^h[1-6]$/.test(name) && !closes)
    .map(({ name }) => Number(name[1]));
  const jumps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1 && index > 0);
  const firsts = levels.filter((level) => level === 1).length;
  return [
    ...(firsts === 1 ? [] : [`${firsts} titles of level 1`]),
    ...jumps.map((level) => `a title of level ${level} comes too deep`),
  ];
}

function inlineCode(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, attributes }) => [
    ...(name === 'script' && !attributes.has('src') ? ['inline script'] : []),
    ...[...attributes.keys()]
      .filter((key) => key === 'style' || key.startsWith('on'))
      .map((key) => `inline ${key}`),
  ]);
}
