import type { ComponentChildren } from 'preact';
import { themeMark } from '../register/theme-mark.js';

export interface ClothRow {
  key: string;
  theme: number;
  /** Messages in each week, oldest first; as many in each row. */
  weeks: readonly number[];
}

export interface ClothProps {
  /** One per lead, theme by theme. */
  rows: readonly ClothRow[];
  /** The finding in one sentence. */
  label: string;
  caption: ComponentChildren;
}

const COLUMN = 20;
const COLUMNS = 26;
const TOP = 8;
const ROW = 13;
/** Space before the first row of the next theme. */
const THEME = 21;

/** A stitch of each theme, around its middle, and how thick it is when people wrote little, more, much. */
const STITCHES = {
  1: { widths: [3.5, 6, 9], draw: (x: number, y: number) => `M${x} ${y}h0` },
  2: { widths: [1.4, 2.4, 3.8], draw: (x: number, y: number) => `M${x - 3} ${y - 4}l4 4-4 4` },
  3: { widths: [1.6, 1.8, 3.2], draw: (x: number, y: number) => `M${x - 2.5} ${y - 4.5}v9m5 0v-9` },
} as const;

/** Messages in a week from which a stitch is drawn thin, thicker, thickest. */
const LEVELS = [1, 3, 6] as const;

/** One row per lead, one column per week, one stitch where people wrote: at most the last 26 weeks. */
export function Cloth({ rows, label, caption }: ClothProps) {
  const placed = place(rows);
  const height = (placed.at(-1)?.y ?? 0) + TOP + 1;
  return (
    <figure>
      <svg class="graphe etoffe" viewBox={`0 0 ${COLUMN * COLUMNS} ${height}`} role="img" aria-label={label}>
        <path class="trame" d={placed.map(({ y }) => `M0 ${y}H${COLUMN * COLUMNS}`).join('')} />
        {placed.map(({ key, ...row }) => (
          <Stitches key={key} {...row} />
        ))}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function Stitches({ theme, weeks, y }: { theme: number; weeks: readonly number[]; y: number }) {
  const mark = themeMark(theme) ?? 1;
  const { widths, draw } = STITCHES[mark];
  const drawn = widths.map((width, level) => {
    const shown = weeks.flatMap((count, week) =>
      levelOf(count) === level ? [draw(COLUMN * week + COLUMN / 2, y)] : [],
    );
    return { width, path: shown.join('') };
  });
  return (
    <g data-theme={mark}>
      {drawn.map(
        ({ width, path }) =>
          path && <path key={width} class={mark === 1 ? 'rond' : undefined} stroke-width={width} d={path} />,
      )}
    </g>
  );
}

/** −1 where nobody wrote. */
const levelOf = (count: number): number => LEVELS.filter((from) => count >= from).length - 1;

function place(rows: readonly ClothRow[]): Array<ClothRow & { y: number }> {
  let y = TOP;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined) y += before.theme === row.theme ? ROW : THEME;
    return { ...row, weeks: row.weeks.slice(-COLUMNS), y };
  });
}
