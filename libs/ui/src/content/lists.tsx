import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Icon } from '../icons/icon.js';

interface Term {
  term: ComponentChildren;
  value: ComponentChildren;
}

/** Terms and their values; `wide` puts them side by side where there is room. */
export function Facts({
  facts,
  wide,
  class: extra,
}: {
  facts: readonly Term[];
  wide?: boolean;
  class?: string;
}) {
  return (
    <dl class={classes('fiche', wide && 'fiche--deux', extra)}>
      {facts.map(({ term, value }) => (
        <>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Large figures, each with the words that say what it counts. */
export function Stats({ stats }: { stats: ReadonlyArray<Term & { note?: ComponentChildren }> }) {
  return (
    <dl class="mesures">
      {stats.map(({ term, value, note }) => (
        <div>
          <dt>{term}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A sum laid out line by line; mark the last with `total`. */
export function Counts({ lines }: { lines: ReadonlyArray<Term & { total?: boolean }> }) {
  return (
    <dl class="compte">
      {lines.map(({ term, value, total }) => (
        <div class={total ? 'total' : undefined}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Check {
  key: string;
  done: boolean;
  title: ComponentChildren;
  /** A `<Tag>` that says "Fait" or "À faire": the icon alone says nothing. */
  tag: ComponentChildren;
  meta?: ComponentChildren;
  action?: ComponentChildren;
}

export function Checklist({ checks }: { checks: readonly Check[] }) {
  return (
    <ol class="verif">
      {checks.map(({ key, done, title, tag, meta, action }) => (
        <li key={key}>
          <Icon name={done ? 'check' : 'empty'} />
          <div>
            <p>
              <strong>{title}</strong> {tag}
            </p>
            {meta !== undefined && <p class="meta">{meta}</p>}
            {action !== undefined && <div class="mt-s">{action}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What happened, newest first. */
export function Journal({ entries }: { entries: ReadonlyArray<{ key: string; entry: ComponentChildren }> }) {
  return (
    <ol class="journal">
      {entries.map(({ key, entry }) => (
        <li key={key}>{entry}</li>
      ))}
    </ol>
  );
}

/** A day's programme. */
export function Schedule({
  rows,
}: {
  rows: ReadonlyArray<{ key: string; hours: ComponentChildren; what: ComponentChildren }>;
}) {
  return (
    <ol class="horaire">
      {rows.map(({ key, hours, what }) => (
        <li key={key}>
          <p class="heure">{hours}</p>
          <p>{what}</p>
        </li>
      ))}
    </ol>
  );
}

/** Links under one another, with air between them; each child is an `<li>`. */
export function LinkList({ children, class: extra }: { children: ComponentChildren; class?: string }) {
  return <ul class={classes('liens', 'sans-puce', extra)}>{children}</ul>;
}
