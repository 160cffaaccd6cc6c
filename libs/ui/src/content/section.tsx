import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { themeMark } from '../register/theme-mark.js';

interface Titled {
  /** The address of the part on its page; its title's id follows from it. */
  id: string;
  title: ComponentChildren;
  theme?: number;
  class?: string;
  children: ComponentChildren;
}

/** A part of a page. `ruled` draws a line above it. */
export function Section({
  id,
  title,
  theme,
  ruled = true,
  class: extra,
  children,
}: Titled & { ruled?: boolean }) {
  return (
    <section
      class={classes(ruled && 'section', 'contenant', extra)}
      id={id}
      aria-labelledby={`${id}-titre`}
      data-theme={themeMark(theme)}
    >
      <h2 id={`${id}-titre`}>{title}</h2>
      {children}
    </section>
  );
}

/** A part of the side column; `quiet` sets it on a ground instead of under a line. */
export function Encart({ id, title, theme, quiet, class: extra, children }: Titled & { quiet?: boolean }) {
  return (
    <section
      class={classes('encart', quiet && 'encart--fond', extra)}
      id={id}
      aria-labelledby={`${id}-titre`}
      data-theme={themeMark(theme)}
    >
      <h2 id={`${id}-titre`}>{title}</h2>
      {children}
    </section>
  );
}

/** A wide quiet strip: words on one side, a form on the other. */
export function Banner({
  id,
  title,
  text,
  children,
}: Omit<Titled, 'theme' | 'class'> & { text?: ComponentChildren }) {
  return (
    <section class="contenant" id={id} aria-labelledby={`${id}-titre`}>
      <div class="bande">
        <div>
          <h2 id={`${id}-titre`}>{title}</h2>
          {text !== undefined && <p class="meta mt-s">{text}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}

export interface RailsProps {
  children: ComponentChildren;
  /** The side column; on a phone it follows the text. */
  aside: ComponentChildren;
  asideLabel: string;
}

/** Text and side column. */
export function Rails({ children, aside, asideLabel }: RailsProps) {
  return (
    <div class="contenant">
      <div class="rails">
        <div class="pile pile-xg">{children}</div>
        <aside aria-label={asideLabel}>{aside}</aside>
      </div>
    </div>
  );
}

/** One task on a page: the column is kept narrow. */
export function Narrow({ children }: { children: ComponentChildren }) {
  return <div class="etroite">{children}</div>;
}
