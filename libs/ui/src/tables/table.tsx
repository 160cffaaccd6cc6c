import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { themeMark } from '../register/theme-mark.js';

export interface Column {
  name: string;
  /** Figures: aligned at the end. */
  numeric?: boolean;
}

export interface Row {
  key: string;
  id?: string;
  theme?: number;
  /** One per column; the first names the row. */
  cells: readonly ComponentChildren[];
}

export interface TableProps {
  caption: ComponentChildren;
  /** Read aloud only, where a title says the same just above. */
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** On a phone each row becomes a block and repeats its columns' names. */
  stacked?: boolean;
  /** `choices`: a row of buttons per line; `register`: the register of leads. */
  look?: 'choices' | 'register';
  /** Without a line of column names: the cells say it themselves. */
  headless?: boolean;
  class?: string;
}

const LOOKS = { choices: 'tableau--choix', register: 'tableau--registre' };

export function Table({ caption, captionHidden, columns, rows, headless, ...rest }: TableProps) {
  const look = rest.look && LOOKS[rest.look];
  return (
    <table class={classes('tableau', rest.stacked && 'tableau--pile', look, rest.class)}>
      <caption class={captionHidden ? 'sr' : undefined}>{caption}</caption>
      {!headless && <Head columns={columns} />}
      <tbody>
        {rows.map(({ key, ...row }) => (
          <TableRow key={key} {...row} columns={columns} named={!headless} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, numeric }) => (
          <th key={name} scope="col" class={numeric ? 'nombre' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TableRowProps extends Omit<Row, 'key'> {
  columns: readonly Column[];
  named: boolean;
}

function TableRow({ id, theme, cells, columns, named }: TableRowProps) {
  const [head, ...others] = cells;
  return (
    <tr id={id} data-theme={themeMark(theme)}>
      <th scope="row">{head}</th>
      {others.map((cell, index) => {
        const column = columns[index + 1];
        return (
          <td
            key={column?.name}
            class={column?.numeric ? 'nombre' : undefined}
            data-nom={named ? column?.name : undefined}
          >
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

/** A region wider than the screen scrolls by itself, by keyboard too. */
export function Scroller({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section class="defile" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
