import { themeMark } from '../register/theme-mark.js';

const DOTS = 'M0 1.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM3 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z';
const CHEVRONS = 'M0 0h2.5l3 3-3 3H0l3-3z';
const BASKET = 'M0 .6h6V2H0zM0 3.6h6V5H0z';

/** Pattern fills of the three themes; once on a page that draws `<WeekBars>`. */
export function Patterns() {
  return (
    <svg width="0" height="0" class="sprite" aria-hidden="true" focusable="false">
      <defs>
        {[DOTS, CHEVRONS, BASKET].map((path, index) => (
          <pattern key={path} id={`motif-${index + 1}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect class={`f${index + 1}`} width="6" height="6" opacity=".28" />
            <path class={`f${index + 1}`} d={path} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

export interface WeekBarsProps {
  theme: number;
  /** Messages in each week, oldest first. */
  weeks: readonly number[];
  /** The finding in one sentence: it is all that many readers get. */
  label: string;
}

const HEIGHT = 32;
const TALLEST = 30;
const WIDTH = 100;
const GAP = 2.4;

/** A small chart of a theme's last weeks. */
export function WeekBars({ theme, weeks, label }: WeekBarsProps) {
  const most = Math.max(1, ...weeks);
  const step = (WIDTH + GAP) / Math.max(1, weeks.length);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {weeks.map((count, index) => {
        const height = (count / most) * TALLEST;
        const x = (index * step).toFixed(1);
        const attributes = { x, y: (HEIGHT - height).toFixed(1), height: height.toFixed(1) };
        return (
          <rect
            key={x}
            {...attributes}
            width={(step - GAP).toFixed(1)}
            fill={`url(#motif-${themeMark(theme)})`}
          />
        );
      })}
    </svg>
  );
}
