import { readConfig } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { read } from './sources.js';

const variables = [
  ...read('libs/kernel/src/config/config.schema.ts').matchAll(/^ {2}([A-Z][A-Z_0-9]+):/gm),
].map(([, name = '']) => name);
/** The lines of the settings file; those put aside by a `#` count when `all`. */
function settings(all: boolean): Array<readonly [string, string]> {
  const lines = [...read('deploy/forum.env').matchAll(/^(#?)([A-Z_]+)=(.*)$/gm)];
  return lines
    .filter(([, hash]) => all || hash === '')
    .map(([, , name = '', value = '']) => [name, value.replace(/^"(.*)"$/, '$1')] as const);
}

describe('what a server is set up with', () => {
  it('starts exactly what `npm start` starts, without npm between the signal and the forum', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(read('deploy/forum.service')).toContain(`\nExecStart=/usr/bin/${scripts.start}\n`);
  });

  it('is accepted by the forum as it stands', () => {
    expect(() => readConfig(Object.fromEntries(settings(false)))).not.toThrow();
  });

  it('names no variable that the forum does not read', () => {
    expect(variables.length).toBeGreaterThan(15);
    expect(
      settings(true)
        .map(([name]) => name)
        .filter((name) => !variables.includes(name)),
    ).toEqual([]);
  });

  it.each(['docs/guides/going-live.md', 'docs/guides/mise-en-ligne.md'])(
    'is explained in %s, variable by variable',
    (guide) => {
      const text = read(guide);
      expect(variables.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    },
  );
});

describe('the guides', () => {
  it.each([
    ['going-live.md', 'mise-en-ligne.md'],
    ['administering.md', 'administrer.md'],
  ])('say the same in both languages: %s, %s', (english, french) => {
    const shape = (text: string) => ({
      parts: text.match(/^## /gm)?.length,
      rows: text.match(/^\| /gm)?.length,
      commands: (text.match(/```sh\n[\s\S]*?```/g) ?? []).map((block) => block.split('\n').length),
    });
    expect(shape(read(`docs/guides/${french}`))).toEqual(shape(read(`docs/guides/${english}`)));
  });
});
