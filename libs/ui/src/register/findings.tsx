import type { ComponentChildren } from 'preact';

/** A theme's findings, numbered as they were published. */
export function Findings({
  findings,
}: {
  findings: ReadonlyArray<{ key: string; text: ComponentChildren }>;
}) {
  return (
    <ol class="constats">
      {findings.map(({ key, text }) => (
        <li key={key}>
          <p class="lecture">{text}</p>
        </li>
      ))}
    </ol>
  );
}
