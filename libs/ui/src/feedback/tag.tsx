import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Link } from '../links/link.js';
import { themeMark } from '../register/theme-mark.js';

export interface TagProps {
  kind?: 'plain' | 'new' | 'theme' | 'success' | 'alert' | 'danger';
  /** With `kind="theme"`, whose colour it takes; else that of its surroundings. */
  theme?: number;
  href?: string;
  children: ComponentChildren;
}

const SUFFIX = {
  plain: '',
  new: 'etiquette--neuf',
  theme: 'etiquette--theme',
  success: 'etiquette--succes',
  alert: 'etiquette--alerte',
  danger: 'etiquette--danger',
};

export function Tag({ kind = 'plain', theme, href, children }: TagProps) {
  const attributes = { class: classes('etiquette', SUFFIX[kind]), 'data-theme': themeMark(theme) };
  if (href === undefined) return <span {...attributes}>{children}</span>;
  return (
    <Link {...attributes} href={href}>
      {children}
    </Link>
  );
}
