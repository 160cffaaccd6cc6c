import type { ComponentChildren } from 'preact';

export interface DateBlockProps {
  /** Short: "févr." */
  month: string;
  day: number;
  year: number;
  children: ComponentChildren;
}

/** A day as on a calendar's leaf, beside what happens then. */
export function DateBlock({ month, day, year, children }: DateBlockProps) {
  return (
    <div class="date">
      <p class="date__jour">
        <span>{month}</span>
        <b>{day}</b>
        <span>{year}</span>
      </p>
      <div>{children}</div>
    </div>
  );
}
