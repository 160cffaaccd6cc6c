import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  id: string;
  title: string;
  /** What will be here, and how it begins. */
  children: ComponentChildren;
  /** The next step: buttons or links. */
  actions?: ComponentChildren;
}

export function EmptyState({ id, title, children, actions }: EmptyStateProps) {
  return (
    <section class="vide" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="lecture mt-s">{children}</p>
      {actions !== undefined && <p class="grappe mt">{actions}</p>}
    </section>
  );
}
