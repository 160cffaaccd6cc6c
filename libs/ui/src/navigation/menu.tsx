import type { ComponentChildren } from 'preact';
import { Form } from '../forms/form.js';
import { Icon } from '../icons/icon.js';
import type { IconName } from '../icons/symbols.js';
import { Link } from '../links/link.js';

export interface MenuProps {
  /** Read aloud: "Actions pour le message 8 de Camille Exemple". */
  label: string;
  icon?: IconName;
  /** `<MenuLink>` and `<MenuButton>`. */
  children: ComponentChildren;
}

/** Opens without script. */
export function Menu({ label, icon = 'more', children }: MenuProps) {
  return (
    <details class="menu">
      <summary>
        <Icon name={icon} />
        <span class="sr">{label}</span>
      </summary>
      <ul class="menu__panneau">{children}</ul>
    </details>
  );
}

export interface MenuLinkProps {
  href: string;
  icon: IconName;
  children: ComponentChildren;
}

export function MenuLink({ href, icon, children }: MenuLinkProps) {
  return (
    <li>
      <Link href={href}>
        <Icon name={icon} />
        {children}
      </Link>
    </li>
  );
}

export interface MenuButtonProps {
  action: string;
  csrf?: string;
  icon: IconName;
  hidden?: Record<string, string>;
  children: ComponentChildren;
}

/** What changes something is a form, even in a menu. */
export function MenuButton({ action, csrf, icon, hidden, children }: MenuButtonProps) {
  return (
    <li>
      <Form action={action} csrf={csrf} hidden={hidden}>
        <button type="submit">
          <Icon name={icon} />
          {children}
        </button>
      </Form>
    </li>
  );
}
