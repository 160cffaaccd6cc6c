import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { themeMark } from '../register/theme-mark.js';

export interface Bar {
  key: string;
  label: ComponentChildren;
  /** The figure in words: the bar only draws it. */
  value: string;
  /** Length of the bar, 0 to 100. */
  percent: number;
  theme?: number;
}

/** Horizontal bars, each beside its label and figure. */
export function Bars({ bars, class: extra }: { bars: readonly Bar[]; class?: string }) {
  return (
    <ul class={classes('barres', 'sans-puce', extra)}>
      {bars.map(({ key, label, value, percent, theme }) => (
        <li key={key}>
          <span>{label}</span>
          <b>{value}</b>
          <svg
            data-theme={themeMark(theme)}
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width={clamp(percent)} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

const clamp = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10;
