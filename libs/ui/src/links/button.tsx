import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Icon } from '../icons/icon.js';
import type { IconName } from '../icons/symbols.js';
import { Link } from './link.js';

interface ButtonLook {
  /** One filled button per form; danger is outlined and never first. */
  kind?: 'primary' | 'second' | 'danger' | 'link';
  small?: boolean;
  icon?: IconName;
  class?: string;
  children: ComponentChildren;
}

export interface ButtonProps extends ButtonLook {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  disabled?: boolean;
  accesskey?: string;
  /** Sends the form elsewhere than its own address. */
  formaction?: string;
  /** Sends it without the browser's checks, as a draft or a preview. */
  formnovalidate?: boolean;
}

export interface LinkButtonProps extends ButtonLook {
  href: string;
  rel?: string;
}

function look({ kind = 'primary', small, class: extra }: Omit<ButtonLook, 'children'>): string | undefined {
  return classes('bouton', kind !== 'primary' && `bouton--${SUFFIX[kind]}`, small && 'bouton--petit', extra);
}

const SUFFIX = { second: 'second', danger: 'danger', link: 'lien' } as const;

export function Button({ kind, small, icon, class: extra, children, type, ...attributes }: ButtonProps) {
  return (
    <button class={look({ kind, small, class: extra })} type={type ?? 'submit'} {...attributes}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ kind, small, icon, class: extra, href, rel, children }: LinkButtonProps) {
  return (
    <Link class={look({ kind, small, class: extra })} href={href} rel={rel}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
