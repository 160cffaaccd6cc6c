import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const tokens = readFileSync(path.join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
const colours = (css: string): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
const modes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: Array<[string, string]> = [
  ...['papier', 'surface', 'brume'].flatMap(
    (ground): Array<[string, string]> =>
      ['encre', 'encre-2', 'lien', 'lien-vu', 'c1', 'c2', 'c3', 'danger'].map((ink) => [ink, ground]),
  ),
  ...['c1', 'c2', 'c3', 'danger', 'succes', 'alerte'].map((ink): [string, string] => [ink, `${ink}-fond`]),
  ['sur-action', 'action'],
  ['sur-action', 'action-vif'],
  ['encre', 'surligne'],
];
const EDGES: Array<[string, string]> = ['papier', 'surface', 'brume'].map((ground) => ['trait-fort', ground]);

describe.each(['light', 'dark'] as const)('In the %s palette', (mode) => {
  const of = (name: string): string => modes[mode][name] ?? `no token ${name}`;

  it.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s marks a control on %s', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
